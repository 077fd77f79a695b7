/**
 * Modules that only a server program imports: built-in modules of Node that no bundler replaces (webpack 5 and Vite 7 leave out or stub them), server
 * frameworks, drivers of databases, and what the frameworks themselves keep out of the browser bundle. Not `path`, `url`, `util`, `events`,
 * `buffer`, `crypto`: browser code has them through polyfills.
 */
const SERVER_MODULE =
  /^(?:(?:node:)?(?:fs|fs\/promises|http|https|http2|net|tls|dgram|dns|dns\/promises|child_process|cluster|worker_threads|os|readline|vm|v8|async_hooks|perf_hooks)|express|fastify|koa|hapi|@hapi\/hapi|restify|polka|@hono\/node-server|@nestjs\/(?:common|core|microservices|axios|schedule|platform-\w+)|pg|mysql2?(?:\/promise)?|mongoose|mongodb|ioredis|redis|bullmq|bull|kafkajs|amqplib|nodemailer|dotenv(?:\/config)?|node-cron|cron|discord\.js|telegraf|grammy|next\/(?:server|headers)|server-only|h3|nitropack(?:\/\w+)?|@remix-run\/(?:node|server-runtime|cloudflare)|@react-router\/(?:node|serve)|@vercel\/node|@netlify\/functions|aws-lambda|firebase-functions(?:\/.+)?|@google-cloud\/.+|@modelcontextprotocol\/sdk\/server\/.+)$/;

/** Whether only a server program imports this module. */
export function isServerModule(source: string): boolean {
  return SERVER_MODULE.test(source);
}
