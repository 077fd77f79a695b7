import type { Client } from './schema.js';

/** WebSocket clients and the protocols on top of them. */
export const websocketClients: readonly Client[] = [
  {
    name: 'ws',
    modules: ['ws'],
    category: 'websocket',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['', 'WebSocket'], targets: [{ at: '0', kind: 'url' }] },
      {
        form: 'new',
        callee: ['WebSocketServer', 'Server', 'WebSocket.Server'],
        targets: [{ at: '0.port', kind: 'bind-port' }, { at: '0.host', kind: 'bind-host' }, { at: '0.server', kind: 'instance' }],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'Invalid URL' },
    envNames: ['WS_URL', 'WEBSOCKET_URL'],
    proof: 'ws 8.23.0, lib/websocket.js, lib/websocket-server.js, run',
  },
  {
    name: 'isomorphic-ws',
    modules: ['isomorphic-ws'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['', 'WebSocket'], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['WS_URL'],
    proof: 'isomorphic-ws 5.0.0, node.js, read',
  },
  // A page of a browser is its own default; in Node it is localhost:80.
  {
    name: 'engine.io-client',
    modules: ['engine.io-client'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      {
        form: 'new',
        callee: ['Socket'],
        targets: [{ at: '0', kind: 'url-or-options' }, { at: '0.hostname', kind: 'host' }, { at: '0.port', kind: 'port' }],
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:80' },
    envNames: ['SOCKET_URL'],
    proof: 'engine.io-client 6.6.8, build/cjs/socket.js, run',
  },
  // Without a URL a browser dials the origin of its page; Node dials a host that is called "undefined".
  {
    name: 'socket.io-client',
    modules: ['socket.io-client'],
    globals: ['io'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      { form: 'call', callee: ['io', 'connect', '', 'io.connect'], targets: [{ at: '0', kind: 'url-or-options' }] },
      { form: 'new', callee: ['Manager'], targets: [{ at: '0', kind: 'url-or-options' }] },
    ],
    whenUndefined: { kind: 'host-undefined' },
    envNames: ['SOCKET_URL', 'VITE_SOCKET_URL', 'NEXT_PUBLIC_SOCKET_URL', 'REACT_APP_SOCKET_URL'],
    proof: 'socket.io-client 4.8.4, build/cjs/url.js, build/cjs/manager.js, run',
  },
  {
    name: 'sockjs-client',
    modules: ['sockjs-client'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: [''], targets: [{ at: '0', kind: 'url' }] },
      { form: 'call', callee: [''], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'fails' },
    envNames: ['VITE_WS_URL', 'REACT_APP_API_URL'],
    proof: 'sockjs-client 1.6.1, lib/main.js, run',
  },
  {
    name: 'pusher-js',
    modules: ['pusher-js'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      {
        form: 'new',
        callee: ['', 'Pusher'],
        targets: [
          { at: '1.wsHost', kind: 'host' },
          { at: '1.wsPort', kind: 'port' },
          { at: '1.httpHost', kind: 'host' },
          { at: '1.authEndpoint', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'remote' },
    envNames: ['VITE_PUSHER_HOST', 'VITE_REVERB_HOST', 'VITE_PUSHER_APP_CLUSTER'],
    proof: 'pusher-js 8.6.0, dist/node/pusher.js, read',
  },
  // Without an argument it reads the page, or takes `/cable` of its origin.
  {
    name: '@rails/actioncable',
    modules: ['@rails/actioncable', 'actioncable'],
    category: 'websocket',
    runsOn: 'browser',
    shapes: [
      { form: 'call', callee: ['createConsumer'], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['WS_URL', 'VITE_WS_URL'],
    proof: '@rails/actioncable 8.1.400, src/index.js, read',
  },
  {
    name: 'websocket',
    modules: ['websocket'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['client'], targets: [], yields: 'wsc' },
      { form: 'call', callee: ['@wsc.connect'], targets: [{ at: '0', kind: 'url' }] },
      { form: 'new', callee: ['w3cwebsocket'], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['WS_URL'],
    proof: 'websocket 1.0.35, lib/WebSocketClient.js, run',
  },
  {
    name: '@microsoft/signalr',
    modules: ['@microsoft/signalr'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['HubConnectionBuilder'], targets: [], yields: 'hub' },
      { form: 'call', callee: ['@hub.withUrl'], targets: [{ at: '0', kind: 'url' }], yields: 'hub' },
      {
        form: 'call',
        callee: ['@hub.configureLogging', '@hub.withAutomaticReconnect', '@hub.withHubProtocol'],
        targets: [],
        yields: 'hub',
      },
    ],
    whenUndefined: { kind: 'fails' },
    envNames: ['API_URL', 'VITE_HUB_URL'],
    proof: '@microsoft/signalr 10.0.11, dist/cjs/HttpConnection.js, HubConnection.js, run',
  },
  {
    name: 'partysocket',
    modules: ['partysocket', 'partysocket/ws'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['', 'PartySocket'], targets: [{ at: '0.host', kind: 'host:port' }] },
      { form: 'new', callee: ['WebSocket'], targets: [{ at: '0', kind: 'url' }, { at: '0()', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'fails' },
    envNames: ['NEXT_PUBLIC_PARTYKIT_HOST', 'PARTYKIT_HOST'],
    proof: 'partysocket 1.3.0, run',
  },
  {
    name: 'reconnecting-websocket',
    modules: ['reconnecting-websocket'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: [''], targets: [{ at: '0', kind: 'url' }, { at: '0()', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['WS_URL'],
    proof: 'reconnecting-websocket 4.4.0, dist/reconnecting-websocket-cjs.js, run',
  },
  {
    name: 'phoenix',
    modules: ['phoenix'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['Socket'], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['WS_URL'],
    proof: 'phoenix 1.8.16, priv/static/phoenix.cjs.js, run',
  },
  {
    name: 'react-use-websocket',
    modules: ['react-use-websocket'],
    category: 'websocket',
    runsOn: 'browser',
    shapes: [
      {
        form: 'call',
        callee: ['', 'useWebSocket', 'useSocketIO', 'useEventSource'],
        targets: [{ at: '0', kind: 'url' }, { at: '0()', kind: 'url' }],
      },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['VITE_WS_URL', 'REACT_APP_WS_URL'],
    proof: 'react-use-websocket 4.13.0, dist/lib/use-websocket.js, read',
  },
  {
    name: 'laravel-echo',
    modules: ['laravel-echo'],
    category: 'websocket',
    runsOn: 'browser',
    shapes: [
      {
        form: 'new',
        callee: [''],
        targets: [
          { at: '0.wsHost', kind: 'host' },
          { at: '0.wsPort', kind: 'port' },
          { at: '0.host', kind: 'base-url' },
          { at: '0.authEndpoint', kind: 'url' },
        ],
      },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['VITE_REVERB_HOST', 'VITE_REVERB_PORT', 'VITE_PUSHER_HOST'],
    proof: 'laravel-echo 2.5.0, dist/echo.js, read',
  },
  {
    name: '@hocuspocus/provider',
    modules: ['@hocuspocus/provider'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['HocuspocusProvider', 'HocuspocusProviderWebsocket'], targets: [{ at: '0.url', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['NEXT_PUBLIC_COLLAB_URL'],
    proof: '@hocuspocus/provider 4.8.0, run',
  },
  {
    name: 'centrifuge',
    modules: ['centrifuge'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['Centrifuge', ''], targets: [{ at: '0', kind: 'url' }, { at: '0[*].endpoint', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['CENTRIFUGO_URL'],
    proof: 'centrifuge 5.8.0, build/centrifuge.js, run',
  },
  {
    name: 'y-websocket',
    modules: ['y-websocket'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['WebsocketProvider'], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['NEXT_PUBLIC_YJS_URL'],
    proof: 'y-websocket 3.1.0, src/y-websocket.js, run',
  },
  {
    name: 'peerjs',
    modules: ['peerjs'],
    category: 'websocket',
    runsOn: 'browser',
    shapes: [
      {
        form: 'new',
        callee: ['Peer', ''],
        targets: [
          { at: '1.host', kind: 'host' },
          { at: '1.port', kind: 'port' },
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
        ],
      },
    ],
    whenUndefined: { kind: 'remote', address: '0.peerjs.com:443' },
    envNames: ['VITE_PEER_HOST'],
    proof: 'peerjs 1.5.5, dist/peerjs.js, read',
  },
  // A browser takes the host of its page; Node takes localhost:80.
  {
    name: 'socketcluster-client',
    modules: ['socketcluster-client'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      { form: 'call', callee: ['create'], targets: [{ at: '0.hostname', kind: 'host' }, { at: '0.port', kind: 'port' }] },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:80' },
    envNames: ['SOCKET_HOST'],
    proof: 'socketcluster-client 20.x, lib/factory.js, run',
  },
  // Without an argument a browser takes the host of its page; Node takes 127.0.0.1:2567.
  {
    name: 'colyseus.js',
    modules: ['colyseus.js'],
    category: 'websocket',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['Client'], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'loopback', address: '127.0.0.1:2567' },
    envNames: ['COLYSEUS_URL', 'VITE_COLYSEUS_URL'],
    port: 2567,
    proof: 'colyseus.js 0.16.22, build/cjs/Client.js, run',
  },
];
