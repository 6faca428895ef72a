import { IconMail, IconPhone } from '@tabler/icons-react';
import type { ContactCardFragment } from '../../graphql/graphql';
import { useNames } from '../../lib/names';
import classes from './people.module.css';

/** How to reach a person, and in which languages. */
export function PersonWays({ contact }: { readonly contact: ContactCardFragment }) {
  const names = useNames();
  return (
    <div className={classes.ways}>
      {contact.email !== null && (
        <a className="link" href={`mailto:${contact.email}`}>
          <IconMail size={14} stroke={2} aria-hidden />
          {contact.email}
        </a>
      )}
      {contact.phone !== null && (
        <a className="link" href={`tel:${contact.phone.replace(/\s/g, '')}`}>
          <IconPhone size={14} stroke={2} aria-hidden />
          {contact.phone}
        </a>
      )}
      {contact.languages.length > 0 && (
        <span className="muted">{contact.languages.map(names.language).join(', ')}</span>
      )}
    </div>
  );
}
