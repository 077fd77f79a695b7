#!/usr/bin/env node
import { statSync } from 'node:fs';

import { readProject } from './project/read-project.js';

const USAGE = 'Usage: econnrefused-settings [folder]';

const HELP = `${USAGE}

Prints what projectSettings() reads from a project, as JSON to paste into .eslintrc.json or .oxlintrc.json.

  folder   the folder of the package.json (default: the current one)
  --help   print this`;

/** Answers a command line, for configurations that are JSON and can call no function. */
function answer(args: readonly string[]): void {
  if (args.some((arg) => arg === '--help' || arg === '-h')) return console.log(HELP);
  const [folder = '.', ...more] = args;
  const option = args.find((arg) => arg.startsWith('-'));
  if (option !== undefined) return refuse(`There is no option ${option}.`);
  if (more.length > 0) return refuse(`One folder is read at a time, but there are ${args.length}: ${args.join(', ')}.`);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return refuse(`${JSON.stringify(folder)} is no folder.`);
  console.log(JSON.stringify({ settings: { econnrefused: readProject(folder) } }, null, 2));
}

function refuse(reason: string): void {
  console.error(`${reason}\n${USAGE}`);
  process.exitCode = 2;
}

answer(process.argv.slice(2));
