import { aiClients } from './ai.js';
import { authClients } from './auth.js';
import { baasClients } from './baas.js';
import { chainClients } from './chain.js';
import { developmentClients } from './development.js';
import { runtimeGlobals } from './fetch.js';
import { frameworkClients } from './frameworks.js';
import { graphqlClients } from './graphql.js';
import { httpClients } from './http.js';
import { infraClients } from './infra.js';
import { nodeClients } from './node.js';
import { navigation } from './navigation.js';
import { proxyClients } from './proxy.js';
import { rpcClients } from './rpc.js';
import { saasClients } from './saas.js';
import { serverClients } from './servers.js';
import { eventSourceClients } from './sse.js';
import { telemetryClients } from './telemetry.js';
import { websocketClients } from './websocket.js';
import type { Client } from './schema.js';

/** HTTP, WebSocket, RPC, SaaS and infrastructure clients, proxies, frameworks and servers. */
export const networkClients: readonly Client[] = [
  ...runtimeGlobals,
  ...nodeClients,
  ...httpClients,
  ...websocketClients,
  ...eventSourceClients,
  ...graphqlClients,
  ...rpcClients,
  ...aiClients,
  ...authClients,
  ...baasClients,
  ...chainClients,
  ...saasClients,
  ...infraClients,
  ...proxyClients,
  ...serverClients,
  ...frameworkClients,
  ...telemetryClients,
  ...navigation,
  ...developmentClients,
];
