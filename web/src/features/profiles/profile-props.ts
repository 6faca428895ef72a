import type { ProfileRecordFragment } from '../../graphql/graphql';

/** What the parts of a profile's page are given. */
export interface ProfileProps {
  readonly profile: ProfileRecordFragment;
  /** Off for those who only read. */
  readonly editable: boolean;
  /** The profile as it is now, for the one who was slower. */
  readonly onNewest: () => Promise<ProfileRecordFragment>;
}
