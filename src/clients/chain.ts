import type { Client } from './schema.js';

/** Nodes of block chains and of IPFS. */
export const chainClients: readonly Client[] = [
  // Without a URL the chain decides: localhost, hardhat, foundry and anvil mean 127.0.0.1:8545, others a public node.
  {
    name: 'viem',
    modules: ['viem', 'wagmi', '@wagmi/core'],
    category: 'chain',
    runsOn: 'both',
    shapes: [
      { form: 'call', callee: ['http', 'webSocket'], targets: [{ at: '0', kind: 'url' }] },
      {
        form: 'call',
        callee: ['defineChain'],
        targets: [{ at: '0.rpcUrls.default.http[*]', kind: 'url' }, { at: '0.rpcUrls.default.webSocket[*]', kind: 'url' }],
      },
    ],
    whenUndefined: { kind: 'remote' },
    envNames: ['RPC_URL', 'NEXT_PUBLIC_RPC_URL'],
    proof: 'viem 2.57.20, _cjs/clients/transports/http.js, _cjs/chains/definitions/localhost.js, run',
  },
  {
    name: 'ethers',
    modules: ['ethers', '@ethersproject/providers'],
    category: 'chain',
    runsOn: 'both',
    shapes: [
      {
        form: 'new',
        callee: [
          'JsonRpcProvider', 'ethers.JsonRpcProvider', 'providers.JsonRpcProvider', 'ethers.providers.JsonRpcProvider',
          'StaticJsonRpcProvider', 'ethers.StaticJsonRpcProvider', 'providers.StaticJsonRpcProvider',
          'ethers.providers.StaticJsonRpcProvider', 'JsonRpcBatchProvider', 'ethers.JsonRpcBatchProvider',
          'providers.JsonRpcBatchProvider', 'ethers.providers.JsonRpcBatchProvider',
        ],
        targets: [{ at: '0', kind: 'url-or-options' }, { at: '0.url', kind: 'url' }],
        omitted: 'localhost:8545',
      },
      {
        form: 'new',
        callee: ['WebSocketProvider', 'ethers.WebSocketProvider', 'providers.WebSocketProvider', 'ethers.providers.WebSocketProvider'],
        targets: [{ at: '0', kind: 'url' }],
      },
      { form: 'call', callee: ['getDefaultProvider', 'ethers.getDefaultProvider'], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:8545' },
    envNames: ['RPC_URL', 'NEXT_PUBLIC_RPC_URL', 'ALCHEMY_URL', 'INFURA_URL', 'MAINNET_RPC_URL', 'SEPOLIA_RPC_URL'],
    port: 8545,
    proof: 'ethers 6.17.0, 5.x, lib.commonjs/providers/provider-jsonrpc.js, run',
  },
  {
    name: '@solana/web3.js',
    modules: ['@solana/web3.js', '@solana/kit'],
    category: 'chain',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['Connection'], from: ['@solana/web3.js'], targets: [{ at: '0', kind: 'url' }] },
      {
        form: 'call',
        callee: ['createSolanaRpc', 'createSolanaRpcSubscriptions'],
        from: ['@solana/kit'],
        targets: [{ at: '0', kind: 'url' }],
      },
    ],
    whenUndefined: { kind: 'fails', error: 'Endpoint URL must start with `http:` or `https:`.' },
    envNames: ['SOLANA_RPC_URL', 'NEXT_PUBLIC_SOLANA_RPC_URL', 'ANCHOR_PROVIDER_URL'],
    proof: '@solana/web3.js 1.x, lib/index.cjs.js, run',
  },
  {
    name: 'web3',
    modules: ['web3', 'web3-providers-http'],
    category: 'chain',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['Web3', ''], from: ['web3'], targets: [{ at: '0', kind: 'url' }], yields: 'web3' },
      {
        form: 'new',
        callee: [
          'Web3.providers.HttpProvider', 'Web3.providers.WebsocketProvider', 'providers.HttpProvider', 'providers.WebsocketProvider',
          'HttpProvider', 'WebSocketProvider',
        ],
        from: ['web3'],
        targets: [{ at: '0', kind: 'url' }],
      },
      { form: 'new', callee: ['', 'Web3HttpProvider', 'HttpProvider'], from: ['web3-providers-http'], targets: [{ at: '0', kind: 'url' }] },
      { form: 'call', callee: ['@web3.setProvider'], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'remote' },
    envNames: ['RPC_URL', 'WEB3_PROVIDER_URL'],
    proof: 'web3 4.16.0, lib/commonjs/web3.js, run',
  },
  {
    name: 'xrpl',
    modules: ['xrpl'],
    category: 'chain',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['Client'], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['XRPL_URL'],
    proof: 'xrpl 5.3.0, dist/npm/client/connection.js, run',
  },
  {
    name: '@cosmjs/stargate',
    modules: ['@cosmjs/stargate'],
    category: 'chain',
    runsOn: 'both',
    shapes: [
      { form: 'call', callee: ['StargateClient.connect', 'SigningStargateClient.connectWithSigner'], targets: [{ at: '0', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'unknown' },
    envNames: ['RPC_ENDPOINT'],
    proof: '@cosmjs/stargate 0.39.0, run',
  },
  {
    name: '@polkadot/rpc-provider',
    modules: ['@polkadot/rpc-provider', '@polkadot/api'],
    category: 'chain',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['WsProvider'], targets: [{ at: '0', kind: 'url' }, { at: '0[*]', kind: 'url' }], omitted: '127.0.0.1:9944' },
      { form: 'new', callee: ['HttpProvider'], targets: [{ at: '0', kind: 'url' }], omitted: '127.0.0.1:9933' },
    ],
    whenUndefined: { kind: 'loopback', address: '127.0.0.1:9944' },
    envNames: ['WS_PROVIDER', 'RPC_URL'],
    proof: '@polkadot/rpc-provider 16.5.6, cjs/defaults.js, run',
  },
  {
    name: 'starknet',
    modules: ['starknet'],
    category: 'chain',
    runsOn: 'both',
    shapes: [
      { form: 'new', callee: ['RpcProvider'], targets: [{ at: '0.nodeUrl', kind: 'url' }] },
    ],
    whenUndefined: { kind: 'remote' },
    envNames: ['STARKNET_RPC_URL'],
    proof: 'starknet 7.1.0, run',
  },
  {
    name: 'kubo-rpc-client',
    modules: ['kubo-rpc-client', 'ipfs-http-client'],
    category: 'chain',
    runsOn: 'both',
    shapes: [
      {
        form: 'call',
        callee: ['create'],
        targets: [
          { at: '0', kind: 'url-or-options' },
          { at: '0.url', kind: 'url' },
          { at: '0.host', kind: 'host' },
          { at: '0.port', kind: 'port' },
        ],
        omitted: 'localhost:5001',
      },
    ],
    whenUndefined: { kind: 'loopback', address: 'localhost:5001' },
    envNames: ['IPFS_API_URL', 'IPFS_HOST'],
    port: 5001,
    proof: 'kubo-rpc-client 7.1.0 / ipfs-http-client 60.0.1 (both run), dist/src/lib/core.js, run',
  },
];
