// Tables of strangers are read as they were meant, with the real engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decoded } from '../../web/format/encoding.js';
import { csvProblemText } from '../../web/format/csv-problem-text.js';
import { asFound, nothingRequested } from '../../web/engine/request.js';
import { loadEngine, loadTables, openHost } from '../support/engine.js';
import { columnTables } from './table-columns.js';
import { refusedTables } from './tables-refused.js';
import { tables } from './tables.js';

const engine = await loadEngine();
const reader = await loadTables();

for (const { name, file, reading, read, csv, learned } of [...tables, ...columnTables]) {
  test(`a table: ${name}`, async () => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    const data = reader.readCsv(decoded(bytes).text, { ...asFound, ...reading });
    assert.deepEqual(data.problems, []);
    const found = Object.fromEntries(
      Object.keys(read).map((field) => [field, data[/** @type {keyof typeof data} */ (field)]]),
    );
    assert.deepEqual(found, read);
    const text = `data=points&scale=${data.scale}&points=${data.points}`;
    assert.deepEqual(engine.edit(text, '').problems, []);
    if (csv !== undefined) assert.equal(reader.csvOf(text), csv);
    if (!learned) return;
    const host = await openHost();
    const { description } = host.open(`${text}&${learned.settings}`);
    await host.step(learned.epochs * description.stepsPerEpoch);
    const { trainAccuracy, testAccuracy } = host.frame(nothingRequested);
    host.terminate();
    assert.ok(Math.min(trainAccuracy, testAccuracy) >= learned.accuracy, `${trainAccuracy}`);
  });
}

for (const { name, file, says } of refusedTables) {
  test(`a table that is refused: ${name}`, () => {
    const { problems, points } = reader.readCsv(file, asFound);
    assert.equal(points, '');
    assert.deepEqual(problems.map(csvProblemText), says);
  });
}
