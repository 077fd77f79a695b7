import ts from 'typescript';

import type { Program } from './program.js';
import { property } from './recording/address.js';

/** A variable that a fixed text insists on, and the value it has in development, when the text or the table says so. */
export interface RequiredVariable {
  readonly name: string;
  readonly developmentValue: string | undefined;
}

/** A value for production, and which part of a dialled address it replaces. */
export interface ProductionValue {
  readonly text: string;
  readonly replacements: readonly Replacement[];
}

/** `host` or `port` is undefined where any matches; the `new` parts are undefined where they stay. */
interface Replacement {
  readonly host: string | undefined;
  readonly port: string | undefined;
  readonly newHost: string | undefined;
  readonly newPort: string | undefined;
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  http: '80',
  https: '443',
  ws: '80',
  wss: '443',
  redis: '6379',
  postgres: '5432',
  postgresql: '5432',
  mysql: '3306',
  mongodb: '27017',
  amqp: '5672',
  mqtt: '1883',
  nats: '4222',
  bolt: '7687',
  neo4j: '7687',
  smtp: '587',
  memcached: '11211',
  kafka: '9092',
  grpc: '443',
};

/** The variables that a text reads through a checked read: `requireEnv("NAME", ...)` under any name, or the project's env module. */
export function requiredVariables(text: string, program: Program): RequiredVariable[] {
  const file = ts.createSourceFile(`service.${/x$/.test(program.lang) ? 'tsx' : 'ts'}`, text, ts.ScriptTarget.ES2022, true);
  const found = new Map<string, RequiredVariable>();
  const add = (name: string, value: string | undefined): void => {
    found.set(`${name} ${value ?? ''}`, { name, developmentValue: value ?? program.developmentValue });
  };
  const moduleName = envModuleName(program);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [name, , value] = node.arguments;
      const checks = node.arguments.length > 1 || node.expression.text === moduleName;
      if (checks && name && ts.isStringLiteral(name) && /^[A-Z][A-Z0-9_]*$/.test(name.text)) {
        add(name.text, value && ts.isStringLiteralLike(value) ? value.text : undefined);
      }
    } else if (ts.isPropertyAccessExpression(node) && node.expression.getText(file) === moduleName) {
      add(node.name.text, undefined);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found.values()];
}

function envModuleName(program: Program): string | undefined {
  const name = property(property(property(program.settings, 'env'), 'module'), 'name');
  return typeof name === 'string' ? name : undefined;
}

/** A value of the same kind as the development value (URL, connection string, list, host, port) that names production servers instead. */
export function productionValue(developmentValue: string, index: number): ProductionValue {
  const parts = /^([a-z][a-z+.]*:\/\/(?:[^@/]*@)?)?([^/?#]*)(.*)$/is.exec(developmentValue);
  const [, start = '', hosts = '', rest = ''] = parts ?? [];
  if (/^\d+$/.test(developmentValue)) {
    const newPort = String(9900 + index);
    return { text: newPort, replacements: [{ host: undefined, port: developmentValue, newHost: undefined, newPort }] };
  }
  const replacements = hosts.split(',').map((server, place): Replacement => {
    const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(server.trim()) ?? [];
    const newHost = `production-${index}-${place}.example.com`;
    if (start === '' && port === undefined) return { host, port: undefined, newHost, newPort: undefined };
    return { host, port: port ?? DEFAULT_PORTS[start.split(':')[0] ?? ''], newHost, newPort: String(9900 + 10 * index + place) };
  });
  const list = replacements.map(({ newHost, newPort }) => (newPort === undefined ? newHost : `${newHost}:${newPort}`)).join(',');
  return { text: `${start}${list}${rest}`, replacements };
}

/** The address that is dialled once these values are set, given the one that was dialled without. */
export function addressInProduction(address: string, values: readonly ProductionValue[]): string {
  const parts = /^([a-z][a-z+.]*):\/\/([^@/]*@)?([^/?#]*)(.*)$/is.exec(address);
  if (parts === null) return address;
  const [, scheme = '', credentials = '', hosts = '', rest = ''] = parts;
  const list = hosts.split(',').map((server) => {
    const [, host = '', port = DEFAULT_PORTS[scheme] ?? ''] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(server) ?? [];
    let [newHost, newPort] = [host, port];
    for (const replacement of values.flatMap(({ replacements }) => replacements)) {
      if ((replacement.host ?? host) !== host || (replacement.port ?? port) !== port) continue;
      newHost = replacement.newHost ?? newHost;
      newPort = replacement.newPort ?? newPort;
    }
    return newHost === host && newPort === port ? server : `${newHost}:${newPort}`;
  });
  return `${scheme}://${credentials}${list.join(',')}${rest}`;
}
