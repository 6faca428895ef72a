import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { createApolloClient } from '../lib/apollo-client';
import { LanguageProvider } from '../lib/language';
import { colorSchemeManager } from '../lib/preferences';
import { cssVariablesResolver, theme } from '../ui/theme';
import { createAppRouter } from './router';

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
          <Notifications position="bottom-center" autoClose={6000} />
          <RouterProvider router={router} />
        </LanguageProvider>
      </ApolloProvider>
    </MantineProvider>
  );
}
