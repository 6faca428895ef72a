import { useMutation } from '@apollo/client/react';
import { IconArrowRight } from '@tabler/icons-react';
import { useLocale, useT } from '../../lib/messages';
import { useSay } from '../../lib/use-say';
import { useInstance } from '../../lib/viewer';
import { Avatar } from '../../ui/avatar';
import { signInToDemoDocument } from './account.documents';
import classes from './account-layout.module.css';

/** One tap into the demo as any of its people. */
export function DemoAccounts({ onEntered }: { readonly onEntered: () => Promise<void> }) {
  const t = useT();
  const locale = useLocale();
  const say = useSay();
  const accounts = useInstance()?.demoAccounts ?? [];
  const [signInToDemo, { loading }] = useMutation(signInToDemoDocument);

  async function choose(userId: string) {
    try {
      await signInToDemo({ variables: { userId } });
      await onEntered();
    } catch (error) {
      say.refused(error);
    }
  }

  return (
    <>
      <div className={classes.or}>{t('signIn.orDemo')}</div>
      <div className={classes.demos}>
        {accounts.map(({ userId, name, descriptionUk, descriptionEn }) => {
          // "Координаторка мережі: уся мережа, звіти": who, then what they see.
          const [who, what] = (locale === 'en' ? descriptionEn : descriptionUk).split(': ');
          return (
            <button
              key={userId}
              type="button"
              className={classes.demo}
              disabled={loading}
              onClick={() => void choose(userId)}
            >
              <Avatar user={{ id: userId, name }} size={32} decorative />
              <span style={{ minWidth: 0 }}>
                <b>{who}</b>
                <span className="dense text2">{[name, what].filter(Boolean).join(' · ')}</span>
              </span>
              <IconArrowRight size={16} stroke={1.75} color="var(--text3)" aria-hidden />
            </button>
          );
        })}
      </div>
      <p className="small muted" style={{ marginTop: 12 }}>
        {t('signIn.demoNote')}
      </p>
    </>
  );
}
