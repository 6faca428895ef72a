import type { ContactCardFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';

type Post = ContactCardFragment['posts'][number];

/** Titles with their unit and term, one a line. */
export function PersonPosts({ posts }: { readonly posts: readonly Post[] }) {
  const names = useNames();
  return posts.map((post) => (
    <p key={post.id}>
      {[names.title(post), post.unit].filter(Boolean).join(', ')} <PostTerm post={post} />
    </p>
  ));
}

/** From which day to which the post is held; nothing when neither is known. */
export function PostTerm({ post: { validFrom, validTo } }: { readonly post: Post }) {
  const t = useT();
  const dates = useDates();
  if (validFrom === null && validTo === null) return null;
  const words =
    validTo === null
      ? t('contacts.since', { date: dates.long(validFrom ?? '') })
      : validFrom === null
        ? t('contacts.until', { date: dates.long(validTo) })
        : dates.range(validFrom, validTo);
  return <span className="small muted">· {words}</span>;
}
