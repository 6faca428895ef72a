/**
 * What makes two addresses lead to the same page: the host in any case, with or without a closing slash, by http or
 * https. The query and the fragment are part of the page.
 *
 * @param url a checked http or https address
 */
export function pageAddress(url: string): string {
  const { host, pathname, search, hash } = new URL(url);
  return `${host}${pathname.replace(/\/+$/, '')}${search}${hash}`;
}
