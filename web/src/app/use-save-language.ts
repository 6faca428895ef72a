import { useMutation } from '@apollo/client/react';
import { graphql } from '../graphql';
import { useLanguage } from '../lib/language';
import type { Locale } from '../lib/preferences';
import { useViewer } from '../lib/viewer';

const saveLanguage = graphql(/* GraphQL */ `
  mutation SaveLanguage($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      id
      version
      language
    }
  }
`);

/** Switches the screen at once and keeps the choice with the account, because letters follow it too. */
export function useSaveLanguage(): { readonly other: Locale; readonly save: () => void } {
  const { user } = useViewer();
  const { locale, choose } = useLanguage();
  const [run] = useMutation(saveLanguage);
  const other: Locale = locale === 'uk' ? 'en' : 'uk';
  return {
    other,
    save: () => {
      choose(other);
      // Refused (someone changed the profile meanwhile): the screen still follows the choice on this computer.
      run({ variables: { input: { expectedVersion: user.version, language: other === 'en' ? 'EN' : 'UK' } } }).catch(
        () => undefined,
      );
    },
  };
}
