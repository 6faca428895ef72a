import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useLanguage } from '../lib/language';
import { viewerDocument, ViewerProvider } from '../lib/viewer';
import { LoadError } from '../ui/load-error';
import { Shell } from './shell';

/** How often a page left open asks whether the worker still lives. */
const INSTANCE_POLL_MS = 60_000;

/** Everything behind the sign-in. Whoever is not signed in is led there and back again. */
export function SignedIn() {
  const { data, error, refetch } = useQuery(viewerDocument, { pollInterval: INSTANCE_POLL_MS });
  const { pathname, search } = useLocation();
  const { choose } = useLanguage();
  const language = data?.viewer?.user.language;

  useEffect(() => {
    if (language !== undefined) choose(language === 'EN' ? 'en' : 'uk');
    // The account's language wins over what this browser remembers.
  }, [language, choose]);

  if (data === undefined) return error ? <LoadError error={error} onRetry={() => void refetch()} /> : null;
  if (data.viewer === null) {
    const back = pathname === '/' && search === '' ? '' : `?back=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${back}`} replace />;
  }
  return (
    <ViewerProvider value={{ viewer: data.viewer, instance: data.instance }}>
      <Shell />
    </ViewerProvider>
  );
}
