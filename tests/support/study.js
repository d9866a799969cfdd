// `playground study` for tests: a small study, the command, and what it prints taken apart.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const program = fileURLToPath(new URL('../../build/native/playground', import.meta.url));

/** 20 seeds, three values and two strata. */
export const plan =
  'data=xor&samples=60&net=6:relu&lr=0.3&vary.activation=relu,tanh,elu:0.5&vary.batch=5,20&seeds=3-22&epochs=10';
export const runs = 120;

/** @param {string[]} words */
export function study(...words) {
  const { status, stdout, stderr } = spawnSync(program, ['study', ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

/** @param {string} text */
export const linesOf = (text) => text.trimEnd().split('\n');

/** The rows of what `--json` printed. @param {string} text @returns {any[]} */
export const rowsOf = (text) =>
  linesOf(text)
    .filter((line) => line.startsWith('{"run"'))
    .map((line) => JSON.parse(line));

/** The result of what `--json` printed. @param {string} text */
export const resultOf = (text) => JSON.parse(linesOf(text).at(-1) ?? '').result;
