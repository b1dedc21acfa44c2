// Drives the generated TypeScript clients against the server that the environment names.
import assert from 'node:assert/strict';
import * as control from './control/index';
import * as data from './data/index';

const key = process.env.LANGSMITH_API_KEY!;
const basePath = process.env.LANGSMITH_ENDPOINT + '/api/v2/sandboxes';
const headers = { 'X-Api-Key': key };

const boxes = new control.BoxesApi(new control.Configuration({ basePath, headers }));

async function main() {
  const box = await boxes.createBox({ createBoxRequest: { name: 'typescript-box', waitForReady: true } });
  assert.equal(box.status, 'ready');

  // The base URL of a client is its plane: that of the box here.
  const plane = new data.DataPlaneApi(new data.Configuration({ basePath: box.dataplaneUrl!, headers }));

  const result = await plane.execute({ executeRequest: { command: 'echo hello' } });
  assert.deepEqual([result.stdout, result.exitCode], ['hello\n', 0]);

  const upload = await plane.upload({ path: 'hello.txt', file: new Blob(['hello\n']) });
  assert.equal(upload.written, 6);
  assert.equal(await (await plane.download({ path: 'hello.txt' })).text(), 'hello\n');

  const failure = await plane.download({ path: 'nothing.txt' }).catch((e: data.ResponseError) => e);
  assert.ok(failure instanceof data.ResponseError);
  const body = data.ErrorEnvelopeFromJSON(await failure.response.json());
  assert.equal((body.detail as { error: string }).error, 'FileNotFound');

  // A status of tomorrow does not fail the box.
  assert.equal(control.BoxFromJSON({ name: 'a', status: 'hibernating' }).status, 'hibernating');

  const names = async () => (await boxes.listBoxes({ pageSize: 100 })).items!.map((listed) => listed.name);
  assert.ok((await names()).includes('typescript-box'));
  await boxes.deleteBox({ name: 'typescript-box' });
  assert.ok(!(await names()).includes('typescript-box'));
  console.log('languages: TypeScript works');
}

main().catch((e) => {
  console.error(e);
  process.exit(1);
});
