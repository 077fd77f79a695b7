import type { Dial } from './address.js';
import { property, textOf, webAddress } from './address.js';
import { client, inert, moduleOf } from './inert.js';

/** What leads a browser or another service somewhere: whoever is led looks for the address. */
export function linkModules(dial: Dial): Record<string, object> {
  const lead = client((url) => dial(webAddress(url)));
  const comeBack = client((options) => {
    for (const name of ['success_url', 'cancel_url', 'callbackURL']) {
      const url = textOf(options, name);
      if (url !== undefined) dial(webAddress(url));
    }
  });
  const show = client((mail) => {
    for (const name of ['html', 'text'])
      for (const [url] of String(textOf(mail, name) ?? '').matchAll(/https?:[^\s"<>]+/g)) dial(webAddress(url));
  });
  const answer = client((body) => dial(webAddress(textOf(body, 'url'))));
  const stripe = { checkout: { sessions: { create: comeBack } } };
  return {
    'next/navigation': { redirect: lead, permanentRedirect: lead, useRouter: () => ({ push: lead, replace: lead }), __esModule: true },
    stripe: moduleOf(client(() => stripe)),
    'passport-google-oauth20': { Strategy: comeBack, __esModule: true },
    'small-server': {
      get: (_path: string, handle: (request: object, response: object) => void) => handle(inert, { redirect: lead, json: answer }),
    },
    'small-mailer': { send: show, __esModule: true },
  };
}

/** The same of what every browser has. */
export function linkGlobals(dial: Dial): Record<string, unknown> {
  return { open: (url: unknown) => dial(webAddress(url)) };
}

/** Where the markup of an element leads. */
export function followMarkup(dial: Dial, props: unknown): void {
  for (const name of ['href', 'src', 'action']) {
    const url = property(props, name);
    if (typeof url === 'string') dial(webAddress(url));
  }
}

/** Type declarations of these modules, as strict about addresses as the real ones. */
export const linkTypes = `
declare module 'next/navigation' {
  export function redirect(url: string): never;
  export function permanentRedirect(url: string): never;
  export function useRouter(): { push(url: string): void; replace(url: string): void };
}
declare module 'stripe' {
  export default class Stripe {
    constructor(key: string);
    checkout: { sessions: { create(options: { mode: string; success_url: string; cancel_url?: string }): Promise<{ url: string }> } };
  }
}
declare module 'passport-google-oauth20' {
  export class Strategy { constructor(options: { clientID: string; callbackURL: string }, verify: () => void) }
}
declare module 'small-server' {
  export function get(path: string, answer: (request: { path: string }, response: { redirect(url: string): void; json(body: object): void }) => void): void;
}
declare module 'small-mailer' {
  export function send(mail: { to: string; subject: string; html?: string; text?: string }): Promise<void>;
}
`;
