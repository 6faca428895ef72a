import { useCan, useViewer } from '../../lib/viewer';

/** Whether the viewer may change what a community has written: those of the network and its own people may. */
export function useMayEdit(): (communityId: string | undefined) => boolean {
  const can = useCan();
  const { networkWide, communities } = useViewer().user;
  return (communityId) => can('promotion.edit') && (networkWide || communities.some(({ id }) => id === communityId));
}
