// The rows of Driver.java with the published JavaScript client.
// Usage: node drive.cjs MODULES_DIR ROW..., with the settings in the environment.
'use strict';
const { createRequire } = require('node:module');
const path = require('node:path');

const [modules, row, ...args] = process.argv.slice(2);
const { SandboxClient } = createRequire(path.resolve(modules, 'package.json'))('langsmith/sandbox');

const WARM_UP = 3000;
const WINDOW = 3000;
const SHORT = 10000;
const FIRST = 300;
const ALL = 5000;
const CUTS = 15;

const client = new SandboxClient({});
let box;

const start = (command) => box.run(command, { wait: false });

async function read(command) {
  let characters = 0;
  for await (const chunk of await start(command)) characters += chunk.data.length;
  return characters;
}

async function repeat(millis, step) {
  const begin = performance.now();
  let steps = 0;
  do {
    await step();
    steps++;
  } while (performance.now() - begin < millis);
  return steps / ((performance.now() - begin) / 1e3);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const rows = {
  async stream(kind, size) {
    const megabytes = 16;
    const command = `out ${kind} ${size} ${megabytes}`;
    await repeat(WARM_UP, () => read(command));
    console.log('speed', ((await repeat(WINDOW, () => read(command))) * megabytes * 2 ** 20) / 1e6);
    console.log('memory', process.resourceUsage().maxRSS / 1024);
  },
  async short() {
    const millis = [];
    const start = performance.now();
    for (let n = 0; n < ALL || performance.now() - start < SHORT; n++) {
      const begin = performance.now();
      await box.run('true');
      millis.push(performance.now() - begin);
    }
    console.log('first300', median(millis.slice(0, FIRST)));
    console.log('all5000', median(millis.slice(0, ALL)));
    console.log('last300', median(millis.slice(-FIRST)));
  },
  async far() {
    const millis = [];
    for (let n = 0; n < 40; n++) {
      const begin = performance.now();
      await box.run('true');
      millis.push(performance.now() - begin);
      await new Promise((wake) => setTimeout(wake, 150));
    }
    console.log('round', median(millis));
  },
  async first() {
    await read('echo b');
    console.log('at', Date.now());
  },
  async cut(how) {
    const millis = [];
    for (let n = 0; n < CUTS; n++) {
      const chunks = (await start(`cut ${how}`))[Symbol.asyncIterator]();
      await chunks.next();
      const begin = performance.now();
      await chunks.next();
      millis.push(performance.now() - begin);
      while (!(await chunks.next()).done);
    }
    console.log('gap', median(millis));
  },
  async rest() {
    const loop = async () => {
      const created = await client.createSandbox({ name: 'box' });
      await client.getSandbox(created.name);
      await client.deleteSandbox(created.name);
    };
    await repeat(WARM_UP, loop);
    console.log('loops', await repeat(WINDOW, loop));
  },
};

(async () => {
  box = await client.getSandbox('box');
  await rows[row](...args);
  process.exit(0);
})();
