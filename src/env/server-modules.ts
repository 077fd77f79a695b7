/**
 * Modules that only a server program imports: built-in modules of Node (webpack 5 and Vite 7 leave them out or stub them), server frameworks,
 * drivers of databases, and what the frameworks themselves keep out of the browser bundle. Not `path`, `url`, `util`, `events`, `buffer`, `crypto`
 * without `node:`: browser code has them through polyfills.
 */
const SERVER_MODULE =
  /^(?:node:.+|fs|fs\/promises|http|https|http2|net|tls|dgram|dns|dns\/promises|child_process|cluster|worker_threads|os|readline|vm|v8|async_hooks|perf_hooks|express|fastify|koa|hono|hapi|@hapi\/hapi|restify|polka|@hono\/node-server|@nestjs\/[\w-]+|pg|mysql2?(?:\/promise)?|mongoose|mongodb|ioredis|redis|bullmq|bull|kafkajs|amqplib|nodemailer|dotenv(?:\/config)?|node-cron|cron|discord\.js|telegraf|grammy|next\/(?:server|headers)|server-only|h3|nitropack(?:\/\w+)?|@remix-run\/(?:node|server-runtime|cloudflare|express)|@react-router\/(?:node|serve|express)|@vercel\/node|@netlify\/functions|aws-lambda|firebase-functions(?:\/.+)?|@google-cloud\/.+|@modelcontextprotocol\/sdk\/server\/.+)$/;

/** Whether only a server program imports this module. */
export function isServerModule(source: string): boolean {
  return SERVER_MODULE.test(source);
}
