import type { Viewer } from './viewer.js';

/** Finds out who speaks. Bound by the identity feature; the platform only knows the question. */
export abstract class ViewerSource {
  /**
   * @param cookieHeader the Cookie header, if any
   * @param languages the Accept-Language header, if any: the language of a stranger
   */
  abstract viewerOf(cookieHeader: string | undefined, languages: string | undefined): Promise<Viewer>;
}
