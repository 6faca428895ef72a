import { PasswordInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../lib/messages';

/** The server asks for at least this many characters. */
export const PASSWORD_MIN_LENGTH = 12;

interface NewPasswordFieldProps {
  readonly error?: ReactNode;
}

export function NewPasswordField(props: NewPasswordFieldProps) {
  const t = useT();
  return (
    <PasswordInput
      {...props}
      label={t('field.newPassword')}
      description={t('field.newPasswordHint', { length: PASSWORD_MIN_LENGTH })}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
    />
  );
}
