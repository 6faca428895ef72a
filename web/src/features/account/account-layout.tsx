import { type ReactNode, useEffect } from 'react';
import { useLanguage } from '../../lib/language';
import { useT } from '../../lib/messages';
import { Logo } from '../../ui/logo';
import { NetworkDrawing } from './network-drawing';
import classes from './account-layout.module.css';

interface AccountLayoutProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** What the pages before sign-in share: the promise on the left, one short form on the right. */
export function AccountLayout({ title, lead, children }: AccountLayoutProps) {
  const t = useT();
  const { locale, choose } = useLanguage();

  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);

  return (
    <div className={classes.page}>
      <section className={classes.left} aria-label={t('app.name')}>
        <div className={classes.brand}>
          <Logo /> {t('app.name')}
        </div>
        <div className={classes.promise}>
          <h2>{t('signIn.promise')}</h2>
          <p>{t('signIn.promiseText')}</p>
          <NetworkDrawing />
        </div>
        <p className="dense muted">{t('signIn.openSource')}</p>
      </section>
      <main className={classes.right}>
        <div className={classes.phoneBrand}>
          <Logo /> {t('app.name')}
        </div>
        <div className={classes.languages} role="group" aria-label={t('language.label')}>
          {(['uk', 'en'] as const).map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-pressed={language === locale}
              onClick={() => choose(language)}
            >
              {t(`language.${language}`)}
            </button>
          ))}
        </div>
        <h1>{title}</h1>
        {lead !== undefined && <p className={classes.lead}>{lead}</p>}
        {children}
      </main>
    </div>
  );
}
