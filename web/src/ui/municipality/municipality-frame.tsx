import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MunicipalityHeadFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useCan } from '../../lib/viewer';
import { Flag } from '../flag';
import { LoadError } from '../load-error';
import { Page } from '../page';
import { SkeletonRows } from '../skeleton-rows';
import classes from './municipality-frame.module.css';

const VIEWS = [
  { key: 'overview', path: '', label: 'municipality.overview', needs: 'municipalities.read' },
  { key: 'profile', path: '/profile', label: 'profile.title', needs: 'municipalities.read' },
  { key: 'needs', path: '/needs', label: 'nav.needs', needs: 'needs.read' },
] as const;

interface MunicipalityFrameProps {
  readonly id: string;
  /** undefined: it has not come yet */
  readonly municipality: MunicipalityHeadFragment | undefined;
  readonly view: (typeof VIEWS)[number]['key'];
  readonly error: Error | undefined;
  readonly onRetry: () => void;
  /** Buttons of this view, the primary one last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A municipality's name and the views of it, each at an address of its own. */
export function MunicipalityFrame(props: MunicipalityFrameProps) {
  const { id, municipality, view, error, onRetry, actions, children } = props;
  const t = useT();
  const names = useNames();
  const can = useCan();
  const crumbs = [{ label: t('nav.municipalities'), to: '/municipalities' }];
  if (municipality === undefined) {
    return (
      <Page title={t('nav.municipalities')} crumbs={crumbs}>
        {error ? <LoadError error={error} onRetry={onRetry} /> : <SkeletonRows rows={8} height={44} />}
      </Page>
    );
  }
  const { countryCode, kind, region } = municipality;
  const name = names.municipality(municipality);
  return (
    <Page
      title={name}
      titleInHeader
      tone="surface"
      crumbs={crumbs}
      header={
        <>
          <div className={classes.head}>
            <h1>
              <Flag country={countryCode} decorative /> {name}
            </h1>
            <span className={classes.sub}>
              {[t(`enum.MunicipalityKind.${kind}`), region, names.country(countryCode)].filter(Boolean).join(' · ')}
            </span>
            {actions && <span className={classes.actions}>{actions}</span>}
          </div>
          <nav className={classes.tabs} aria-label={t('municipality.views')}>
            {VIEWS.filter(({ needs }) => can(needs)).map(({ key, path, label }) => (
              <Link
                key={key}
                to={`/municipalities/${id}${path}`}
                replace
                aria-current={key === view ? 'page' : undefined}
              >
                {t(label)}
              </Link>
            ))}
          </nav>
        </>
      }
    >
      {children}
    </Page>
  );
}
