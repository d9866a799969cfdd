// Python, where there is one, for tests of what is written for it.
import { spawnSync } from 'node:child_process';

const interpreters = ['python3', '/usr/bin/python3'];

/** An interpreter; undefined where there is none. */
export function anyPython() {
  return interpreters.find((name) => spawnSync(name, ['--version']).status === 0);
}

/** An interpreter that has PyTorch; undefined where none has. */
export function torchPython() {
  return interpreters.find((name) => spawnSync(name, ['-c', 'import torch']).status === 0);
}
