import type { AwardRecordFragment } from '../../graphql/graphql';
import { useNames } from '../../lib/names';

/** Who gave an award and who received it, by name; where it is not said, the community stands on its side. */
export function useAwardParties() {
  const names = useNames();
  const communityOf = ({ community }: AwardRecordFragment) => community && names.municipality(community);
  return {
    giverOf: (award: AwardRecordFragment): string | null => {
      const { giverOrganisation, giverMunicipality, giver, direction } = award;
      if (giverOrganisation) return names.organisation(giverOrganisation);
      if (giverMunicipality) return names.municipality(giverMunicipality);
      return giver ?? (direction === 'GIVEN' ? communityOf(award) : null);
    },
    recipientOf: (award: AwardRecordFragment): string | null => award.recipient ?? communityOf(award),
  };
}
