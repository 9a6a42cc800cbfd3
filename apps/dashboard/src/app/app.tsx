import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import type { Catalogue } from '../locales/catalogue.ts';
import { loadCatalogue } from '../locales/load-catalogue.ts';
import { type Language, rememberLanguage } from '../locales/read-language.ts';
import { LanguageContext } from '../ui/language-context.ts';
import { cssVariablesResolver, theme } from '../ui/theme.ts';
import { createAppRouter } from './router.ts';

interface AppProps {
  language: Language;
  catalogue: Catalogue;
  nonce: string;
}

/** Everything: the reader's language, the look, the answers of the API, and the screens. */
export function App({ language, catalogue, nonce }: AppProps) {
  const [spoken, setSpoken] = useState({ language, catalogue });
  const [{ router, queryClient }] = useState(createAppRouter);
  const choice = useMemo(
    () => ({
      language: spoken.language,
      choose: async (next: Language) => {
        setSpoken({ language: next, catalogue: await loadCatalogue(next) });
        rememberLanguage(next);
        document.documentElement.lang = next;
      },
    }),
    [spoken.language],
  );
  return (
    <IntlProvider locale={spoken.language} messages={spoken.catalogue}>
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
