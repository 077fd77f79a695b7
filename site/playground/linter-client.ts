import type { Answer, Question } from './answer.js';

/** Asks the linter in its worker, one question at a time. Of those that wait only the latest is put. */
export class LinterClient {
  readonly #worker: Worker;
  readonly #onAnswer: (answer: Answer) => void;
  #isBusy = false;
  #isForgotten = false;
  #next: Question | undefined;

  constructor(onAnswer: (answer: Answer) => void) {
    this.#onAnswer = onAnswer;
    this.#worker = new Worker(new URL('./lint.worker.ts', import.meta.url), { type: 'module', name: 'linter' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#answered(data));
    this.#worker.addEventListener('error', (event) => {
      this.#answered({ kind: 'unavailable', part: 'linter', message: event.message });
    });
  }

  ask(question: Question): void {
    this.forget();
    this.#next = question;
    this.#put();
  }

  /** Drops what was asked: what is said about it would be about code that is gone. */
  forget(): void {
    this.#next = undefined;
    this.#isForgotten = this.#isBusy;
  }

  close(): void {
    this.#worker.terminate();
  }

  #put(): void {
    if (this.#isBusy || this.#next === undefined) return;
    this.#isBusy = true;
    this.#worker.postMessage(this.#next);
    this.#next = undefined;
  }

  #answered(answer: Answer): void {
    const isWanted = !this.#isForgotten || answer.kind === 'unavailable';
    this.#isBusy = false;
    this.#isForgotten = false;
    if (isWanted) this.#onAnswer(answer);
    this.#put();
  }
}
