import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { RouterProvider } from 'react-router';
import { createApolloClient } from '../lib/apollo-client';
import { LanguageProvider } from '../lib/language';
import { colorSchemeManager } from '../lib/preferences';
import { cssVariablesResolver, theme } from '../ui/theme';
import { createAppRouter } from './router';

/** Nothing is said in the first moments. */
const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

export function App() {
  const [client] = useState(createApolloClient);
  const [router] = useState(createAppRouter);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <ApolloProvider client={client}>
        <LanguageProvider>
          <Suspense fallback={null}>
            <Notifications position="bottom-center" autoClose={6000} />
          </Suspense>
          <RouterProvider router={router} />
        </LanguageProvider>
      </ApolloProvider>
    </MantineProvider>
  );
}
