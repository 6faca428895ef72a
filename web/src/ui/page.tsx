import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { createContext, Fragment, type ReactNode, useContext, useEffect } from 'react';
import { Link } from 'react-router';
import { useT } from '../lib/messages';
import { useIsPhone } from '../lib/use-phone';
import classes from './page.module.css';

interface TopBarSlots {
  /** Search field, or the magnifier on a phone. */
  readonly search: ReactNode;
  /** Bell and the viewer's menu. */
  readonly corner: ReactNode;
}

const Slots = createContext<TopBarSlots>({ search: null, corner: null });
/** Filled by the frame: every page has the same search, bell and menu in its own top bar. */
export const TopBarSlotsProvider = Slots.Provider;

interface PageProps {
  /** Heading of the page and of the browser tab. */
  readonly title: string;
  /** When the heading is drawn in `header` instead, as on a record. */
  readonly titleInHeader?: boolean;
  readonly sub?: ReactNode;
  /** The way here; the last one is where the phone's back arrow leads. */
  readonly crumbs?: readonly { readonly label: string; readonly to: string }[];
  /** At the end of the crumbs instead of the heading: the place in the list one came from. */
  readonly crumbsEnd?: ReactNode;
  /** Buttons of the page, the primary one last. */
  readonly actions?: ReactNode;
  /** Off when the phone offers the same in its bottom bar. */
  readonly actionsOnPhone?: boolean;
  /** On a phone stands in the place of search and bell, as the menu of a record. */
  readonly phoneCorner?: ReactNode;
  /** Below the top bar, above what scrolls: tabs, filters, the head of a record. */
  readonly header?: ReactNode;
  /** Records have a white head. */
  readonly tone?: 'canvas' | 'surface';
  readonly children: ReactNode;
}

export function Page({
  title,
  titleInHeader = false,
  sub,
  crumbs = [],
  crumbsEnd,
  actions,
  actionsOnPhone = true,
  phoneCorner,
  header,
  tone = 'canvas',
  children,
}: PageProps) {
  const t = useT();
  const phone = useIsPhone();
  const { search, corner } = useContext(Slots);
  const back = crumbs.at(-1);

  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);

  return (
    <div className={classes.page} data-tone={tone}>
      <header className={classes.top}>
        {phone && back && (
          <Link className={classes.back} to={back.to} aria-label={t('action.backTo', { place: back.label })}>
            <IconChevronLeft size={24} stroke={1.75} aria-hidden />
          </Link>
        )}
        {!phone && crumbs.length > 0 && (
          <nav className={classes.crumbs} aria-label={t('app.crumbs')}>
            {crumbs.map(({ label, to }) => (
              <Fragment key={to}>
                <Link to={to}>{label}</Link>
                <IconChevronRight size={14} stroke={2} aria-hidden />
              </Fragment>
            ))}
            {crumbsEnd ??
              (titleInHeader && (
                <span className="ellipsis" aria-hidden>
                  {title}
                </span>
              ))}
          </nav>
        )}
        {!titleInHeader && (
          <div className={classes.title}>
            <h1>{title}</h1>
            {sub !== undefined && <span className={classes.sub}>{sub}</span>}
          </div>
        )}
        <span className={classes.spacer} />
        <div className={classes.right}>
          {phone && phoneCorner !== undefined ? (
            phoneCorner
          ) : (
            <>
              {search}
              {!phone && actions}
              {corner}
            </>
          )}
        </div>
      </header>
      {phone && actionsOnPhone && actions && <div className={classes.phoneActions}>{actions}</div>}
      {header !== undefined && <div className={classes.header}>{header}</div>}
      <div className={classes.scroll}>{children}</div>
    </div>
  );
}
