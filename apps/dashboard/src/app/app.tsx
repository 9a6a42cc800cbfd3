import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { speak, useSpoken } from '../locales/spoken.ts';
import { LanguageContext } from '../ui/language-context.ts';
import { cssVariablesResolver, theme } from '../ui/theme.ts';
import { createAppRouter } from './router.ts';

/** Everything: the reader's language, the look, the answers of the API, and the screens. */
export function App({ nonce }: { nonce: string }) {
  const { language, words } = useSpoken();
  const [{ router, queryClient }] = useState(createAppRouter);
  const choice = useMemo(() => ({ language, choose: speak }), [language]);
  return (
    <IntlProvider locale={language} messages={words}>
      <LanguageContext value={choice}>
        <DirectionProvider>
          <MantineProvider
            theme={theme}
            cssVariablesResolver={cssVariablesResolver}
            defaultColorScheme="auto"
            getStyleNonce={() => nonce}
            withStaticClasses={false}
          >
            <QueryClientProvider client={queryClient}>
              <RouterProvider router={router} />
            </QueryClientProvider>
          </MantineProvider>
        </DirectionProvider>
      </LanguageContext>
    </IntlProvider>
  );
}
