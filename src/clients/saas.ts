import type { Client } from './schema.js';

/** Cloud and other hosted services whose address can be replaced. */
export const saasClients: readonly Client[] = [
  {
    name: 'stripe',
    modules: ['stripe'],
    category: 'saas',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['', 'Stripe'], targets: [{ at: '1.host', kind: 'host' }, { at: '1.port', kind: 'port' }] },
      { form: 'call', callee: [''], targets: [{ at: '1.host', kind: 'host' }, { at: '1.port', kind: 'port' }] },
    ],
    whenUndefined: { kind: 'remote', address: 'api.stripe.com' },
    envNames: ['STRIPE_API_HOST'],
    proof: 'stripe 23.1.0, cjs/stripe.core.js, run',
  },
  // The services that have no entry of their own.
  // A package has a class that is called `<Service>Client`, and an older one that is called `<Service>`.
  {
    name: '@aws-sdk/client-*',
    modules: ['@aws-sdk/client-*'],
    category: 'cloud',
    runsOn: 'server',
    shapes: [
      {
        form: 'new',
        callee: [
          'CognitoIdentityClient', 'CognitoIdentity', 'ECRClient', 'ECR', 'EKSClient', 'EKS', 'RDSClient', 'RDS', 'AthenaClient', 'Athena',
          'GlueClient', 'Glue', 'BatchClient', 'Batch', 'BedrockClient', 'Bedrock', 'BedrockAgentRuntimeClient', 'BedrockAgentRuntime',
          'TextractClient', 'Textract', 'RekognitionClient', 'Rekognition', 'PollyClient', 'Polly', 'TranslateClient', 'Translate',
          'TranscribeClient', 'Transcribe', 'ComprehendClient', 'Comprehend', 'Route53Client', 'Route53', 'CloudFrontClient', 'CloudFront',
          'CloudFormationClient', 'CloudFormation', 'AppConfigDataClient', 'AppConfigData', 'LocationClient', 'Location', 'PinpointClient',
          'Pinpoint', 'PersonalizeClient', 'Personalize', 'OpenSearchClient', 'OpenSearch', 'ElastiCacheClient', 'ElastiCache', 'MQClient',
          'MQ', 'XRayClient', 'XRay',
        ],
        targets: [{ at: '0.endpoint', kind: 'url' }],
      },
    ],
    whenUndefined: { kind: 'remote', address: 'amazonaws.com' },
    readsEnv: ['AWS_ENDPOINT_URL'],
    envNames: ['AWS_ENDPOINT_URL', 'LOCALSTACK_ENDPOINT'],
    proof: '@aws-sdk/client-ssm 3.1169.0, dist-cjs, run',
  },
  {
    name: 'inngest',
    modules: ['inngest'],
    category: 'saas',
    runsOn: 'server',
    shapes: [
      { form: 'new', callee: ['Inngest'], targets: [{ at: '0.baseUrl', kind: 'base-url' }] },
    ],
    whenUndefined: { kind: 'remote', address: 'inn.gs' },
    readsEnv: ['INNGEST_BASE_URL', 'INNGEST_DEV'],
    envNames: ['INNGEST_BASE_URL'],
    proof: 'inngest 4.24.0, helpers/consts.js, run',
  },
  {
    name: 'unleash-client',
    modules: ['unleash-client'],
    category: 'saas',
    runsOn: 'server',
    shapes: [
      { form: 'call', callee: ['initialize', 'startUnleash'], targets: [{ at: '0.url', kind: 'base-url' }] },
      { form: 'new', callee: ['Unleash'], targets: [{ at: '0.url', kind: 'base-url' }] },
    ],
    whenUndefined: { kind: 'fails' },
    envNames: ['UNLEASH_URL', 'UNLEASH_API_URL'],
    proof: 'unleash-client 6.12.1, lib/unleash.js, lib/request.js, run',
  },
];
