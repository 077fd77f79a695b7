import { type PoolOptions, type PoolWorker, ThreadsPoolWorker, type WorkerRequest } from 'vitest/node';

type Listener = (message: unknown) => void;

/** The thread, between one run and the next. */
let thread: ThreadsPoolWorker | undefined;

/** To be called when no further run comes. */
export async function endThread(): Promise<void> {
  await thread?.stop();
  thread = undefined;
}

/** A worker of Vitest whose thread outlives the run: it takes a second to load ESLint and the parsers, and some milliseconds to judge a mutant. */
export function keptWorker(options: PoolOptions): PoolWorker {
  const listeners: [event: string, listener: Listener][] = [];
  const isRunning = thread !== undefined;
  const kept = (thread ??= new ThreadsPoolWorker(options));
  let isDone = false;

  const answer = (type: string): void => {
    for (const [event, listener] of listeners) if (event === 'message') listener({ type, __vitest_worker_response__: true });
  };

  return {
    name: 'kept',
    deserialize: (data) => data,
    async start() {
      if (!isRunning) await kept.start();
    },
    async stop() {
      for (const [event, listener] of listeners) kept.off(event, listener);
      if (!isDone) await endThread();
    },
    on(event, listener) {
      listeners.push([event, listener]);
      kept.on(event, listener);
    },
    off(event, listener) {
      kept.off(event, listener);
    },
    send(message: WorkerRequest) {
      if (message.type === 'start' && isRunning) answer('started');
      else if (message.type === 'stop') {
        isDone = true;
        answer('stopped');
      }
      // Which tests to run stands in the configuration, which a worker is told when it starts.
      else if (message.type === 'run')
        kept.send({ ...message, context: { ...message.context, config: options.project.serializedConfig } } as WorkerRequest);
      else kept.send(message);
    },
  };
}
