/**
 * Functions that call what they are given and look at no promise of it: timers and events of Node 22, `listen` of Express 5, Fastify 5 and Koa 3,
 * `consume` of amqplib 2.3.1 lib/channel.js (dispatchMessage), events of socket.io 4.8 and ws 8.
 */
const UNAWAITED =
  /^(setTimeout|setInterval|setImmediate|queueMicrotask|process\.(nextTick|on|once))$|\.forEach$|^(app|server|httpServer|http|https|fastify|httpsServer)\.listen$|^((http|https|http2)\.)?createServer$|(^|\.)(channel|ch)\.consume$|^(io|socket|ws|wss|server|httpServer|mongoose\.connection|client|emitter|eventEmitter)\.(on|once)$/;

/** Handlers of Express, which looks at their promises from version 5 on. */
const ROUTE = /^(app|router|\w+Router)\.(get|post|put|patch|delete|all|use)$/;

/** Methods of promises that HTTP clients give back, which give back a promise of the same fate: got 14, ky 2, ofetch. */
const FOLLOWING = /^(json|text|buffer|blob|arrayBuffer|formData|bytes|exec)$/;

/** Whether nobody gets the promise of an async callback that is handed to a call of this name. */
export function isUnawaitedCallback(callee: string): boolean {
  return UNAWAITED.test(callee);
}

/** Whether a call of this name hands a route handler to Express. */
export function isExpressRoute(callee: string): boolean {
  return ROUTE.test(callee);
}

/** Whether a method leads from a promise to one that rejects with it. */
export function keepsPromises(method: string): boolean {
  return FOLLOWING.test(method);
}
