import ipaddr from 'ipaddr.js';

export const WEBHOOK_PORTS: readonly number[] = [443, 8443];
/** longer than any real address, and short enough to show */
export const LONGEST_URL = 500;

export type UrlFault = 'url' | 'url_scheme' | 'url_port' | 'url_user' | 'url_private';

/** names that a resolver answers with addresses of the inside */
const INSIDE_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|test|invalid|example|onion)$/;

/**
 * What is wrong with an address that a person asks us to call; null: nothing that can be seen from its form. The parser
 * has already made `127.0.0.1` of `2130706433`, `0x7f.1`, `0177.0.0.1` and of dots and digits of other scripts.
 */
export function faultOfUrl(written: string, ports: readonly number[] = WEBHOOK_PORTS): UrlFault | null {
  if (written.length > LONGEST_URL || !URL.canParse(written) || /[\s\\]/.test(written)) return 'url';
  const url = new URL(written);
  if (url.protocol !== 'https:') return 'url_scheme';
  if (url.username || url.password || /^https:\/\/[^/?#]*@/i.test(written)) return 'url_user';
  if (!isOutsideName(url.hostname)) return 'url_private';
  if (!ports.includes(Number(url.port || 443))) return 'url_port';
  return null;
}

function isOutsideName(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '');
  if (ipaddr.isValid(bare)) return isOutside(bare);
  return bare.includes('.') && !/(^|\.)[\d.]+$/.test(bare) && !INSIDE_NAMES.test(bare);
}

/** Whether an IP address belongs to one machine of the open Internet, and hides no other address in it. */
export function isOutside(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  // of IPv6 only 2000::/3 is given out
  return !(parsed instanceof ipaddr.IPv6) || ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000;
}
