import { caches } from './caches.js';
import { cloud } from './cloud.js';
import { directory } from './directory.js';
import { discovery } from './discovery.js';
import { document } from './document.js';
import { files } from './files.js';
import { frameworksData } from './frameworks-data.js';
import { graph } from './graph.js';
import { mail } from './mail.js';
import { memcached } from './memcached.js';
import { mongodb } from './mongodb.js';
import { mysql } from './mysql.js';
import { objectstore } from './objectstore.js';
import { orm } from './orm.js';
import { postgres } from './postgres.js';
import { queues } from './queues.js';
import { redis } from './redis.js';
import type { Client } from './schema.js';
import { search } from './search.js';
import { sessions } from './sessions.js';
import { sql } from './sql.js';
import { sqlserverOracle } from './sqlserver-oracle.js';
import { telemetryData } from './telemetry-data.js';
import { timeseries } from './timeseries.js';
import { vector } from './vector.js';

/** Databases, caches, queues and their kin. */
export const dataClients: readonly Client[] = [
  ...postgres,
  ...mysql,
  ...sqlserverOracle,
  ...sql,
  ...orm,
  ...mongodb,
  ...document,
  ...redis,
  ...memcached,
  ...queues,
  ...search,
  ...vector,
  ...timeseries,
  ...graph,
  ...objectstore,
  ...cloud,
  ...mail,
  ...files,
  ...directory,
  ...discovery,
  ...sessions,
  ...caches,
  ...frameworksData,
  ...telemetryData,
];
