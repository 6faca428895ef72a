import { initialsOf } from '../lib/names';
import { useOwnUserId } from '../lib/viewer';
import classes from './marks.module.css';

interface AvatarProps {
  readonly user: { readonly id: string; readonly name: string };
  /** Diameter in px. */
  readonly size?: 20 | 22 | 28 | 32;
  /** The name stands beside it and need not be said twice. */
  readonly decorative?: boolean;
}

/** Initials in a grey disc; the viewer's own in the accent tint. */
export function Avatar({ user, size = 22, decorative = false }: AvatarProps) {
  const own = useOwnUserId() === user.id;
  return (
    <span
      className={classes.avatar}
      data-own={own || undefined}
      data-size={size}
      title={user.name}
      role={decorative ? undefined : 'img'}
      aria-label={decorative ? undefined : user.name}
      aria-hidden={decorative || undefined}
    >
      {initialsOf(user.name)}
    </span>
  );
}

/** Avatar and full name. */
export function Person({ user }: { readonly user: AvatarProps['user'] }) {
  return (
    <span className={classes.person}>
      <Avatar user={user} decorative />
      <span className="ellipsis">{user.name}</span>
    </span>
  );
}
