import { Linter } from 'virtual:eslint';
import loadTypeScriptParser from 'virtual:load-typescript-parser';
import plugin from 'virtual:plugin';

import type { Answer, Question } from './answer.js';
import { languageOf } from './file-name.js';
import { lint } from './linting.js';

const linter = new Linter({ cwd: '/' });

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((said) => self.postMessage(said));
});

async function answer(question: Question): Promise<Answer> {
  try {
    const parser = languageOf(question.fileName) === 'typescript' ? await loadTypeScriptParser() : undefined;
    return lint(question, { linter, plugin, parser });
  } catch (error) {
    return { kind: 'unavailable', part: 'parser', message: String(error) };
  }
}
