import { withoutPublicPrefix } from '../../env/public-names.js';
import { wordsOf } from '../../env/words.js';
import type { Lead } from '../facts.js';

/** Callees of this name lead a person somewhere, or may: they dial nothing themselves. */
export const LEADING_CALLEES: readonly string[] = (
  'redirect Redirect redirectTo permanentRedirect navigateTo sendRedirect openURL openBrowserAsync navigate goto ' +
  'open opn push visit Link createElement setAttribute writeText share addServer setBasePath setHeader header'
).split(' ');

/** Callees that surely lead a browser to their argument, in whatever library. */
const LEADS_BROWSER =
  /(^|\.)([rR]edirect|redirectTo|permanentRedirect|navigateTo|sendRedirect|openURL|openBrowserAsync)$|(^|\.)clipboard\.writeText$|(^|[.$])(router|navigation|history|navigator|useRouter\(\))\.(push|replace|navigate|navigateByUrl)$|^(navigate|goto)$/;

/** Names that speak of links at all: what stands there is dialled by nobody. */
const SPEAKS_OF_LINKS = /redirect|callback|return|cancel|success_?url|^back_?urls$|link|href|src/i;

/** The end of names under which somebody is told where to send a person back, once done (RFC 6749 section 3.1.2, Stripe Checkout and its likes). */
const COMES_BACK =
  /\b((redirect|callback|return|success|cancel|fail|failure|after sign (in|up|out)) (url|uri)|(redirect|return|callback) to|redirect|redirection)$/;

/** Names under which a service is told whom to call when something happened: PayPal, SSLCommerz, Mercado Pago, Twilio. */
const NOTIFIES = /^(ipn_?(callback_?)?url|notify_?url|notification_url|status_?callback(_?url)?)$/i;

/** Lists of who may come here, texts to read, and what is not meant to be used. */
const NO_LINK =
  /origin|cors|allow|whitelist|trusted|issuer|audience|domain|example|placeholder|description|swagger|label|mock|^default_?(values|settings)$|^initial/i;

/** Functions of these names make the addresses of pictures and files: `getImageUrl`, `resolveFileUrl`. */
const MAKES_CONTENT_URL =
  /^(get|build|make|create|resolve|to|format|full|absolute)? ?(\w+ )*(image|img|avatar|photo|picture|file|media|thumbnail|logo|attachment) (full )?(url|src|link|path|uri)$/;

/** Whether what stands under this name leads somebody somewhere, or may. */
export function speaksOfLinks(name: string): boolean {
  return SPEAKS_OF_LINKS.test(name) || leadOfName(name) !== undefined;
}

/** Whether what stands under this name is no link, whatever it is handed to. */
export function isNoLink(name: string): boolean {
  return NO_LINK.test(name);
}

/** Who is led by what stands under this name: `success_url`, `redirectTo`, `notify_url`. */
export function leadOfName(name: string): Lead | undefined {
  if (NOTIFIES.test(name)) return 'notify';
  return COMES_BACK.test(wordsOf(withoutPublicPrefix(name)).join(' ')) ? 'return' : undefined;
}

/** Who is led by the argument of a callee of this name. */
export function leadOfCallee(callee: string): Lead | undefined {
  return LEADS_BROWSER.test(callee) ? 'visit' : undefined;
}

/** Who is led by what a function of this name gives back. */
export function leadOfFunction(name: string): Lead | undefined {
  return MAKES_CONTENT_URL.test(wordsOf(name).join(' ')) ? 'load' : undefined;
}

/** Who is led by an attribute of an element or component. */
export function leadOfAttribute(element: string, attribute: string): Lead | undefined {
  switch (attribute) {
    case 'href':
      return element === '<link>' ? 'load' : 'visit';
    case 'to':
      return /link|navigate|redirect/i.test(element) ? 'visit' : undefined;
    case 'action':
    case 'formAction':
      return /^<(form|button|input)>$|form/i.test(element) ? 'visit' : undefined;
    case 'src':
    case 'poster':
      return 'load';
    default:
      return leadOfName(attribute);
  }
}
