// Drives the published JavaScript client against a server that implements our specifications.
// Usage: node drive.cjs MODULES_DIR GENERATION, with LANGSMITH_ENDPOINT and LANGSMITH_API_KEY set.
'use strict';
const assert = require('node:assert/strict');
const http = require('node:http');
const { createRequire } = require('node:module');
const path = require('node:path');

const [modules, generation] = process.argv.slice(2);
const load = createRequire(path.resolve(modules, 'package.json'));
const first = generation === '1';
const { SandboxClient } = load(first ? 'langsmith/experimental/sandbox' : 'langsmith/sandbox');

const client = new SandboxClient({});
let box;

const rejected = (promise, name) =>
  assert.rejects(promise, (e) => {
    assert.equal(e.name, name, `${e.name}: ${e.message}`);
    return true;
  });

/** What only the first generation has. */
const firstSteps = {
  async 'volumes: create, read, grow, rename'() {
    const volume = await client.createVolume('interop-data', { size: '1Gi' });
    assert.equal(volume.size, '1Gi');
    assert.equal((await client.getVolume('interop-data')).id, volume.id);
    assert.ok((await client.listVolumes()).some((v) => v.name === 'interop-data'));
    assert.equal((await client.updateVolume('interop-data', { size: '2Gi' })).size, '2Gi');
    await assert.rejects(client.updateVolume('interop-data', { size: '1Gi' }));
    await assert.rejects(client.createVolume('interop-data', { size: '1Gi' }));
    await rejected(client.getVolume('interop-none'), 'LangSmithResourceNotFoundError');
  },
  async 'templates: create with a mount, read, rename'() {
    const template = await client.createTemplate('interop-mounting', {
      image: 'python:3',
      memory: '1Gi',
      volumeMounts: [{ volume_name: 'interop-data', mount_path: '/data' }],
    });
    assert.equal(template.resources.memory, '1Gi');
    await client.createTemplate('any-name', { image: 'python:3' });
    const renamed = await client.updateTemplate('any-name', { newName: 'any-template' });
    assert.equal(renamed.name, 'any-template');
    assert.equal((await client.getTemplate('any-template')).image, 'python:3');
    assert.ok((await client.listTemplates()).length >= 2);
    await rejected(
      client.updateTemplate('any-template', { newName: 'interop-mounting' }),
      'LangSmithResourceNameConflictError',
    );
    await rejected(client.deleteVolume('interop-data'), 'LangSmithResourceInUseError');
  },
  async 'a volume outlives the boxes that mount it'() {
    const one = await client.createSandbox('interop-mounting');
    await one.write('/data/kept.txt', 'kept');
    await client.deleteSandbox(one.name);
    const two = await client.createSandbox('interop-mounting');
    assert.equal(Buffer.from(await two.read('/data/kept.txt')).toString(), 'kept');
    await rejected(client.deleteTemplate('interop-mounting'), 'LangSmithResourceInUseError');
    await client.deleteSandbox(two.name);
  },
  async 'pools: create, read, change, use'() {
    const pool = await client.createPool('interop-pool', { templateName: 'any-template', replicas: 2 });
    assert.equal(pool.replicas, 2);
    assert.equal((await client.getPool('interop-pool')).template_name, 'any-template');
    assert.equal((await client.listPools()).length, 1);
    await rejected(
      client.createPool('interop-pool', { templateName: 'any-template', replicas: 1 }),
      'LangSmithResourceAlreadyExistsError',
    );
    await rejected(
      client.createPool('interop-none', { templateName: 'none', replicas: 1 }),
      'LangSmithResourceNotFoundError',
    );
    const taken = await client.createSandbox('any-template', { waitForReady: false });
    assert.equal(taken.status, 'ready');
    await client.deleteSandbox(taken.name);
    assert.equal((await client.updatePool('interop-pool', { replicas: 0 })).replicas, 0);
    await client.deletePool('interop-pool');
    await rejected(client.getPool('interop-pool'), 'LangSmithResourceNotFoundError');
  },
};

/** What only the current generation has. */
const currentSteps = {
  async 'stop keeps files, start brings the box back'() {
    await box.write('/srv/kept.txt', 'kept');
    await client.stopSandbox(box.name);
    assert.equal((await client.getSandboxStatus(box.name)).status, 'stopped');
    const started = await client.startSandbox(box.name);
    assert.equal(started.status, 'ready');
    assert.equal(Buffer.from(await box.read('/srv/kept.txt')).toString(), 'kept');
    await client.stopSandbox(box.name);
    assert.equal((await box.run('cat /srv/kept.txt || cat ../../srv/kept.txt')).stdout, 'kept');
  },
  async 'snapshots: capture, read, use, delete'() {
    const snapshot = await client.captureSnapshot(box.name, 'interop/captured');
    assert.equal(snapshot.status, 'ready');
    assert.equal((await client.getSnapshot('interop/captured:latest')).id, snapshot.id);
    assert.ok((await client.listSnapshots({ nameContains: 'captured' })).some((s) => s.id === snapshot.id));
    const made = await client.createSandbox({ snapshotName: 'interop/captured' });
    assert.equal(Buffer.from(await made.read('/srv/kept.txt')).toString(), 'kept');
    await client.deleteSandbox(made.name);
    await client.deleteSnapshot(snapshot.id);
    await assert.rejects(client.getSnapshot(snapshot.id), /not found|no snapshot/i);
  },
  async 'snapshots: of an image, and of none'() {
    const snapshot = await client.createSnapshot('interop-image', 'python:3.13', 1 << 30);
    assert.equal(snapshot.status, 'ready');
    await assert.rejects(client.createSnapshot('interop-broken', 'No Such Image', 1 << 30));
    await client.deleteSnapshot('interop-image');
  },
  async 'registries'() {
    const registry = await client.registries.create({
      name: 'interop', url: 'ghcr.io', username: 'u', password: 'hush',
    });
    assert.equal(registry.password, undefined);
    assert.equal((await client.registries.retrieve('interop')).id, registry.id);
    assert.equal((await client.registries.list()).items.length, 1);
    assert.equal((await client.registries.update('interop', { url: 'docker.io' })).provider, 'DOCKER_HUB');
    await client.registries.delete('interop');
  },
  async 'rules of the proxy: secrets are kept and not shown'() {
    const made = await client.createSandbox({
      proxyConfig: {
        rules: [
          {
            name: 'api',
            match_hosts: ['api.example.com'],
            headers: [{ name: 'authorization', type: 'opaque', value: 'hush' }],
            env_vars: { FROM_RULE: 'set' },
          },
        ],
      },
    });
    assert.equal((await made.run('echo $FROM_RULE')).stdout, 'set\n');
    await client.updateSandbox(made.name, { proxyConfig: { rules: [] } });
    assert.equal((await made.run('echo "$FROM_RULE."')).stdout, '.\n');
    await client.deleteSandbox(made.name);
  },
  async 'files: described, in parts, listed, searched'() {
    await box.write('/srv/tree/a.txt', 'first line\nsecond line\n');
    await box.write('/srv/tree/b.bin', Uint8Array.from([1, 2, 3]));
    const stat = await box.stat('/srv/tree/a.txt');
    assert.equal(stat.size_bytes, 23);
    assert.ok(stat.etag);
    const part = await box.readRange('/srv/tree/a.txt', { start: 6, end: 9 });
    assert.equal(Buffer.from(part.content).toString(), 'line');
    assert.equal(part.total_bytes, 23);
    const names = (result) => result.matches.map((m) => path.basename(m.path)).sort();
    assert.deepEqual(names(await box.ls('/srv/tree')), ['a.txt', 'b.bin']);
    assert.deepEqual(names(await box.glob('*.txt', '/srv/tree')), ['a.txt']);
    const found = await box.grep('second', '/srv/tree');
    assert.deepEqual(found.matches.map((m) => [m.line, m.text]), [[2, 'second line']]);
  },
  async 'service links: a token reaches a port'() {
    const answer = http.createServer((request, response) => response.end(`path ${request.url}`));
    await new Promise((listening) => answer.listen(0, '127.0.0.1', listening));
    try {
      const service = await client.serviceUrl(box.name, { port: answer.address().port });
      assert.equal(await (await service.fetch('/hello?x=1')).text(), 'path /hello?x=1');
      const refused = await fetch(await service.serviceUrl(), {
        headers: { 'X-Langsmith-Sandbox-Service-Token': 'wrong' },
      });
      assert.equal(refused.status, 401);
    } finally {
      answer.close();
    }
  },
  async 'download links need no key'() {
    await box.write('/srv/report.txt', 'report');
    const link = await box.generateDownloadURL('/srv/report.txt');
    assert.equal(await (await fetch(link.download_url)).text(), 'report');
  },
  async 'mounts: secrets are not shown'() {
    const { awsAuth, gitMount, mountConfig, opaqueSecret, s3Mount } = load('langsmith/sandbox');
    const made = await client.createSandbox({
      mountConfig: mountConfig({
        auth: [awsAuth({ accessKeyId: opaqueSecret('id'), secretAccessKey: opaqueSecret('hush') })],
        mounts: [
          s3Mount({ id: 'data', mountPath: '/mnt/mounts/data', bucket: 'bucket' }),
          gitMount({ id: 'code', mountPath: '/mnt/mounts/code', remoteUrl: 'https://example.com/r.git' }),
        ],
      }),
    });
    // The client leaves this out of what it shows.
    const answer = await fetch(`${process.env.LANGSMITH_ENDPOINT}/v2/sandboxes/boxes/${made.name}`, {
      headers: { 'X-Api-Key': process.env.LANGSMITH_API_KEY },
    });
    const shown = (await answer.json()).mount_config;
    assert.deepEqual(shown.mounts.map((m) => m.type), ['s3', 'git']);
    assert.doesNotMatch(JSON.stringify(shown), /hush/);
    await client.deleteSandbox(made.name);
  },
  async 'run configuration and labels'() {
    const made = await client.createSandbox({
      labels: { suite: 'interop' },
      runConfig: { work_dir: '/srv/app', env_vars: { A: 'box' } },
    });
    assert.deepEqual(made.labels, { suite: 'interop' });
    assert.match((await made.run('echo $A; pwd')).stdout, /^box\n.*\/srv\/app\n$/);
    await client.deleteSandbox(made.name);
  },
};

const steps = {
  ...(first ? firstSteps : {}),
  async 'create a box'() {
    box = first
      ? await client.createSandbox('any-template', { name: 'interop-1' })
      : await client.createSandbox({ name: 'interop-2', labels: { suite: 'interop' } });
    assert.equal(box.name, first ? 'interop-1' : 'interop-2');
    assert.ok(box.dataplane_url, 'a ready box has a data plane');
  },
  async 'get, list, status'() {
    assert.equal((await client.getSandbox(box.name)).id, box.id);
    assert.ok((await client.listSandboxes()).some((b) => b.name === box.name));
    assert.equal((await client.getSandboxStatus(box.name)).status, 'ready');
  },
  async 'a taken name is refused'() {
    const again = first
      ? client.createSandbox('any-template', { name: box.name })
      : client.createSandbox({ name: box.name });
    await assert.rejects(again);
  },
  async 'run: both streams and the exit code'() {
    const result = await box.run('echo out; echo err >&2; exit 3');
    assert.equal(result.stdout, 'out\n');
    assert.equal(result.stderr, 'err\n');
    assert.equal(result.exit_code, 3);
  },
  async 'run: environment and directory'() {
    const result = await box.run('echo "$WORD $PWD"', { env: { WORD: 'größe' }, cwd: '/tmp' });
    assert.equal(result.stdout.trim().split(' ')[0], 'größe');
    assert.equal(result.exit_code, 0);
  },
  async 'stream: every byte of 4 MB in order'() {
    const handle = await box.run('seq 1 600000', { wait: false, timeout: 120 });
    let text = '';
    for await (const chunk of handle) {
      assert.equal(chunk.stream, 'stdout');
      assert.equal(chunk.offset, Buffer.byteLength(text));
      text += chunk.data;
    }
    assert.equal((await handle.result).exit_code, 0);
    const lines = text.trimEnd().split('\n');
    assert.equal(lines.length, 600000);
    lines.forEach((line, i) => assert.equal(line, String(i + 1)));
  },
  async 'callbacks'() {
    const seen = [];
    await box.run('echo a; sleep 0.1; echo b >&2', {
      onStdout: (d) => seen.push(['out', d]),
      onStderr: (d) => seen.push(['err', d]),
    });
    assert.deepEqual(seen, [['out', 'a\n'], ['err', 'b\n']]);
  },
  async 'input reaches the command'() {
    const options = { wait: false, timeout: 60, ...(first ? {} : { closeInput: false }) };
    const handle = await box.run('read line; echo "got $line"', options);
    handle.sendInput('hällo\n');
    assert.equal((await handle.result).stdout, 'got hällo\n');
  },
  async 'closed input ends a command that reads it'() {
    if (first) return 'the first generation cannot close input';
    assert.equal((await box.run('cat; echo end')).stdout, 'end\n');
    const handle = await box.run('cat; echo end', { wait: false, closeInput: false });
    handle.sendInput('x\n');
    handle.closeInput();
    assert.equal((await handle.result).stdout, 'x\nend\n');
  },
  async 'kill ends the whole process group'() {
    const handle = await box.run('sleep 300 & sleep 300', { wait: false });
    handle.kill();
    assert.notEqual((await handle.result).exit_code, 0);
  },
  async 'a terminal'() {
    const result = await box.run('test -t 1 && echo terminal', { pty: true });
    assert.match(result.stdout, /terminal/);
  },
  async 'reconnect by id from byte offsets'() {
    const handle = await box.run('printf 0123456789; printf abc >&2', { wait: false });
    await handle.result;
    const again = await box.reconnect(handle.commandId, { stdoutOffset: 4, stderrOffset: 1 });
    const result = await again.result;
    assert.equal(result.stdout, '456789');
    assert.equal(result.stderr, 'bc');
    assert.equal(result.exit_code, 0);
  },
  async 'a command that is unknown'() {
    const handle = await box.reconnect('00000000000070008000000000000000');
    await assert.rejects(async () => handle.result, /not found|CommandNotFound/i);
  },
  async 'a command that exceeds its time limit'() {
    await assert.rejects(box.run('sleep 30', { timeout: 1 }), /time/i);
  },
  async 'upload and download'() {
    const bytes = Uint8Array.from({ length: 300000 }, (_, i) => (i * 31) % 256);
    await box.write('data/blob.bin', bytes);
    assert.deepEqual(Buffer.from(await box.read('data/blob.bin')), Buffer.from(bytes));
    await box.write('/tmp/note.txt', 'grüße');
    assert.equal(Buffer.from(await box.read('/tmp/note.txt')).toString(), 'grüße');
    assert.equal((await box.run('cat data/blob.bin | wc -c')).stdout.trim(), '300000');
    await assert.rejects(box.read('/tmp/absent'), /not found|absent/i);
  },
  ...(first ? {} : currentSteps),
  async 'rename and delete'() {
    const renamed = await client.updateSandbox(box.name, box.name + '-renamed');
    assert.equal(renamed.name, box.name + '-renamed');
    await client.deleteSandbox(renamed.name);
    await assert.rejects(client.getSandbox(renamed.name), /not found/i);
  },
};

(async () => {
  let passed = 0;
  let failed = 0;
  for (const [name, step] of Object.entries(steps)) {
    try {
      const note = await step();
      passed++;
      console.log(`ok   ${name}${note ? ` (skipped: ${note})` : ''}`);
    } catch (e) {
      failed++;
      console.log(`FAIL ${name}: ${e.stack ?? e}`);
    }
  }
  console.log(`interop: ${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
})();
