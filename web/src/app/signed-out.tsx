import { useQuery } from '@apollo/client/react';
import { Outlet } from 'react-router';
import { viewerDocument, ViewerProvider } from '../lib/viewer';

/** Pages one may see without an account: sign-in and the one-time links. */
export function SignedOut() {
  const { data } = useQuery(viewerDocument);
  return (
    <ViewerProvider value={{ viewer: data?.viewer ?? null, instance: data?.instance ?? null }}>
      <Outlet />
    </ViewerProvider>
  );
}
