/** Type declarations of the database modules, as strict about addresses as the real ones. */
export const databaseTypes = `
declare module 'pg' {
  interface Config { connectionString?: string; host?: string; port?: number; user?: string; password?: string; database?: string; ssl?: boolean; max?: number }
  export class Pool { constructor(config?: Config); query(text: string, values?: unknown[]): Promise<{ rows: any[] }>; end(): Promise<void> }
  export class Client { constructor(config?: string | Config); connect(): Promise<void>; query(text: string): Promise<{ rows: any[] }> }
  const pg: { Pool: typeof Pool; Client: typeof Client };
  export default pg;
}
declare module 'postgres' {
  interface Options { host?: string; port?: number; database?: string; username?: string; max?: number }
  interface Sql { (strings: TemplateStringsArray, ...values: unknown[]): Promise<any[]>; end(): Promise<void> }
  function postgres(url: string, options?: Options): Sql;
  function postgres(options?: Options): Sql;
  export default postgres;
}
declare module 'mysql2/promise' {
  interface Options { uri?: string; host?: string; port?: number; user?: string; password?: string; database?: string }
  interface Connection { query(text: string): Promise<[any, any]>; end(): Promise<void> }
  export function createConnection(options: string | Options): Promise<Connection>;
  export function createPool(options: string | Options): Connection;
  const mysql: { createConnection: typeof createConnection; createPool: typeof createPool };
  export default mysql;
}
declare module 'knex' {
  interface Config { client: string; connection: string | { connectionString?: string; host?: string; port?: number; user?: string; database?: string } }
  function knex(config: Config): any;
  export { knex };
  export default knex;
}
declare module 'sequelize' {
  interface Options { dialect?: string; host?: string; port?: number; username?: string; database?: string; logging?: boolean }
  export class Sequelize {
    constructor(url: string, options?: Options);
    constructor(database: string, user: string, password: string, options?: Options);
    constructor(options?: Options);
    authenticate(): Promise<void>;
  }
}
declare module 'typeorm' {
  export class DataSource {
    constructor(options: { type: 'postgres'; url?: string; host?: string; port?: number; username?: string; database?: string; entities?: unknown[] });
    initialize(): Promise<DataSource>;
  }
}
declare module 'drizzle-orm/node-postgres' {
  import type { Pool } from 'pg';
  export function drizzle(connection: string): any;
  export function drizzle(options: { connection: string } | Pool): any;
}
declare module 'mongoose' {
  export function connect(uri: string, options?: object): Promise<void>;
  export function createConnection(uri: string): any;
  const mongoose: { connect: typeof connect; createConnection: typeof createConnection };
  export default mongoose;
}
declare module 'mongodb' {
  export class MongoClient { constructor(url: string, options?: object); connect(): Promise<MongoClient>; db(name?: string): any }
}
declare module 'neo4j-driver' {
  interface Driver { session(): any; close(): Promise<void> }
  export function driver(url: string, auth: unknown): Driver;
  export const auth: { basic(user: string, password: string): unknown };
  const neo4j: { driver: typeof driver; auth: typeof auth };
  export default neo4j;
}
declare module 'ioredis' {
  interface Options { host?: string; port?: number; username?: string; password?: string; db?: number; maxRetriesPerRequest?: number | null }
  export class Redis {
    constructor(url: string, options?: Options);
    constructor(port: number, host?: string);
    constructor(options: Options);
    constructor();
    get(key: string): Promise<string | null>;
    set(key: string, value: string): Promise<void>;
  }
  export default Redis;
}
declare module 'redis' {
  interface Client { connect(): Promise<void>; get(key: string): Promise<string | null>; on(event: string, listener: (error: Error) => void): Client }
  export function createClient(options?: { url?: string; socket?: { host?: string; port?: number } }): Client;
}
declare module 'bullmq' {
  import type { Redis } from 'ioredis';
  interface Connection { host?: string; port?: number; url?: string }
  export class Queue { constructor(name: string, options: { connection: Connection | Redis }); add(name: string, data: unknown): Promise<void> }
  export class Worker { constructor(name: string, processor: (job: any) => Promise<unknown>, options: { connection: Connection | Redis }) }
}
declare module 'memcached' { export default class Memcached { constructor(location: string, options?: object); get(key: string, done: () => void): void } }
declare module 'amqplib' {
  interface Options { protocol?: string; hostname?: string; port?: number; username?: string }
  export function connect(url?: string | Options): Promise<any>;
  const amqp: { connect: typeof connect };
  export default amqp;
}
declare module 'kafkajs' { export class Kafka { constructor(options: { clientId?: string; brokers: string[] }); producer(): any } }
declare module 'nats' { export function connect(options?: { servers?: string | string[] }): Promise<any>; }
declare module '@elastic/elasticsearch' { export class Client { constructor(options: { node?: string | string[] }); search(query: object): Promise<any> } }
declare module 'meilisearch' { export class MeiliSearch { constructor(options: { host: string; apiKey?: string }); index(name: string): any } }
declare module '@qdrant/js-client-rest' { export class QdrantClient { constructor(options?: { url?: string }) } }
declare module '@clickhouse/client' { export function createClient(options?: { url?: string }): any; }
declare module '@influxdata/influxdb-client' { export class InfluxDB { constructor(options: { url: string; token?: string }) } }
`;
