/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query SearchEverything($search: String!) {\n    partnerships(first: 6, filter: { search: $search }) {\n      edges {\n        node {\n          id\n          titleUk\n          titleEn\n          stage\n        }\n      }\n    }\n    municipalities(first: 6, filter: { search: $search }) {\n      edges {\n        node {\n          ...MunicipalityName\n        }\n      }\n    }\n    tasks(first: 6, filter: { search: $search, open: true }) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n": typeof types.SearchEverythingDocument,
    "\n  query UnreadNoticesCount {\n    notices(unreadOnly: true, first: 1) {\n      unreadCount\n    }\n  }\n": typeof types.UnreadNoticesCountDocument,
    "\n  subscription NoticeArrived {\n    noticeArrived {\n      id\n      text\n    }\n  }\n": typeof types.NoticeArrivedDocument,
    "\n  query RailCounts($today: CalendarDate!) {\n    partnerships(first: 1, filter: { open: true }) {\n      totalCount\n    }\n    due: tasks(first: 1, filter: { mine: true, open: true, dueTo: $today }) {\n      totalCount\n    }\n    open: tasks(first: 1, filter: { mine: true, open: true }) {\n      totalCount\n    }\n  }\n": typeof types.RailCountsDocument,
    "\n  mutation SaveLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      version\n      language\n    }\n  }\n": typeof types.SaveLanguageDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      user {\n        id\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignInToDemo($userId: ID!) {\n    signInToDemo(userId: $userId) {\n      user {\n        id\n      }\n    }\n  }\n": typeof types.SignInToDemoDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input)\n  }\n": typeof types.RequestPasswordResetDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      user {\n        id\n      }\n    }\n  }\n": typeof types.ResetPasswordDocument,
    "\n  query Invitation($token: String!) {\n    invitation(token: $token) {\n      email\n      name\n      role\n    }\n  }\n": typeof types.InvitationDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      user {\n        id\n      }\n    }\n  }\n": typeof types.AcceptInvitationDocument,
    "\n  query MyDay($today: CalendarDate!, $tomorrow: CalendarDate!, $weekEnd: CalendarDate!, $in14Days: CalendarDate!) {\n    overdue: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], overdue: true }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    dueToday: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], dueFrom: $today, dueTo: $today }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    thisWeek: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], dueFrom: $tomorrow, dueTo: $weekEnd }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    waiting: tasks(first: 50, filter: { mine: true, states: [WAITING_FOR_PARTNER] }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    stalled: partnerships(first: 5, filter: { open: true, rot: [STALLED] }, orderBy: { field: DAYS_IN_STAGE, direction: DESC }) {\n      totalCount\n      edges {\n        node {\n          ...PartnershipTitle\n          stage\n          daysInStage\n          stageLimitDays\n          rot\n        }\n      }\n    }\n    allPartnerships: partnerships(first: 1, filter: { open: true }) {\n      totalCount\n    }\n    visits(first: 20, filter: { from: $today, to: $in14Days }) {\n      edges {\n        node {\n          id\n          titleUk\n          titleEn\n          startsOn\n          endsOn\n          mode\n          direction\n          status\n          partnerships {\n            ...PartnershipTitle\n          }\n          parties {\n            role\n            municipality {\n              ...MunicipalityName\n            }\n          }\n        }\n      }\n    }\n    agreements(first: 20, filter: { deadlineFrom: $today, deadlineTo: $in14Days }) {\n      edges {\n        node {\n          id\n          titleUk\n          titleEn\n          noticeOn\n          inForceTo\n          termKind\n          parties {\n            id\n            municipality {\n              ...MunicipalityName\n            }\n          }\n        }\n      }\n    }\n    notices(first: 5, unreadOnly: true) {\n      unreadCount\n      edges {\n        node {\n          id\n          kind\n          text\n          at\n          path\n          readAt\n        }\n      }\n    }\n  }\n": typeof types.MyDayDocument,
    "\n  mutation MarkAllNoticesRead {\n    markNoticesRead(input: {})\n  }\n": typeof types.MarkAllNoticesReadDocument,
    "\n  query Partnerships($filter: PartnershipFilter, $orderBy: PartnershipOrder, $after: String) {\n    partnerships(first: 50, filter: $filter, orderBy: $orderBy, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      edges {\n        node {\n          ...PartnershipTitle\n          version\n          stage\n          daysInStage\n          stageLimitDays\n          rot\n          owner {\n            ...PersonName\n          }\n          nextStep {\n            id\n            title\n            dueOn\n            dueTime\n            overdue\n          }\n          latestAgreement {\n            id\n            status\n            type\n          }\n        }\n      }\n    }\n  }\n": typeof types.PartnershipsDocument,
    "\n  query PartnershipFilterNames {\n    users(first: 100) {\n      edges {\n        node {\n          ...PersonName\n        }\n      }\n    }\n    municipalities(first: 200) {\n      edges {\n        node {\n          ...MunicipalityName\n        }\n      }\n    }\n  }\n": typeof types.PartnershipFilterNamesDocument,
    "\n  query Tasks($filter: TaskFilter, $after: String) {\n    tasks(first: 50, filter: $filter, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n  }\n": typeof types.TasksDocument,
    "\n  query Task($id: ID!) {\n    task(id: $id) {\n      ...TaskRow\n      note\n      cancelReason\n      commitment {\n        id\n        text\n      }\n    }\n  }\n": typeof types.TaskDocument,
    "\n  mutation CreateTask($input: CreateTaskInput!) {\n    createTask(input: $input) {\n      ...TaskRow\n      note\n      partnership {\n        id\n        nextStep {\n          ...TaskRow\n        }\n        openTaskCount\n      }\n    }\n  }\n": typeof types.CreateTaskDocument,
    "\n  mutation UpdateTask($input: UpdateTaskInput!) {\n    updateTask(input: $input) {\n      ...TaskRow\n      note\n    }\n  }\n": typeof types.UpdateTaskDocument,
    "\n  mutation TrashTask($input: TrashRecordInput!) {\n    trashRecord(input: $input) {\n      id\n      type\n    }\n  }\n": typeof types.TrashTaskDocument,
    "\n  fragment MunicipalityName on Municipality {\n    id\n    nameUk\n    nameEn\n    countryCode\n    side\n  }\n": typeof types.MunicipalityNameFragmentDoc,
    "\n  fragment PersonName on User {\n    id\n    name\n  }\n": typeof types.PersonNameFragmentDoc,
    "\n  fragment PartnershipTitle on Partnership {\n    id\n    titleUk\n    titleEn\n    parties {\n      role\n      municipality {\n        ...MunicipalityName\n      }\n    }\n  }\n": typeof types.PartnershipTitleFragmentDoc,
    "\n  fragment TaskRow on Task {\n    id\n    version\n    title\n    dueOn\n    dueTime\n    dueTimeZone\n    doneAt\n    state\n    priority\n    overdue\n    waitingSince\n    waitingFor {\n      ...MunicipalityName\n    }\n    owner {\n      ...PersonName\n    }\n    partnership {\n      ...PartnershipTitle\n    }\n    visit {\n      id\n      titleUk\n      titleEn\n    }\n    agreement {\n      id\n      titleUk\n      titleEn\n    }\n    municipality {\n      ...MunicipalityName\n    }\n  }\n": typeof types.TaskRowFragmentDoc,
    "\n  mutation MoveTask($input: MoveTaskInput!) {\n    moveTask(input: $input) {\n      ...TaskRow\n      cancelReason\n      partnership {\n        id\n        nextStep {\n          ...TaskRow\n        }\n        openTaskCount\n      }\n    }\n  }\n": typeof types.MoveTaskDocument,
    "\n  mutation MoveDueDate($input: UpdateTaskInput!) {\n    updateTask(input: $input) {\n      ...TaskRow\n    }\n  }\n": typeof types.MoveDueDateDocument,
    "\n  query Viewer {\n    viewer {\n      permissions\n      user {\n        id\n        version\n        name\n        email\n        role\n        networkWide\n        language\n        timeZone\n        reminderTime\n        communities {\n          ...MunicipalityName\n        }\n      }\n    }\n    instance {\n      networkName\n      timeZone\n      version\n      sendsMail\n      workerAlive\n      demoAccounts {\n        userId\n        name\n        email\n        role\n        descriptionUk\n        descriptionEn\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  query MunicipalityOptions($filter: MunicipalityFilter) {\n    municipalities(first: 20, filter: $filter) {\n      edges {\n        node {\n          ...MunicipalityName\n          region\n        }\n      }\n    }\n  }\n": typeof types.MunicipalityOptionsDocument,
    "\n  query MunicipalityChosen($id: ID!) {\n    municipality(id: $id) {\n      ...MunicipalityName\n      region\n    }\n  }\n": typeof types.MunicipalityChosenDocument,
    "\n  query PartnershipOptions($filter: PartnershipFilter) {\n    partnerships(first: 20, filter: $filter) {\n      edges {\n        node {\n          ...PartnershipTitle\n        }\n      }\n    }\n  }\n": typeof types.PartnershipOptionsDocument,
    "\n  query PartnershipChosen($id: ID!) {\n    partnership(id: $id) {\n      ...PartnershipTitle\n    }\n  }\n": typeof types.PartnershipChosenDocument,
    "\n  query UserOptions($filter: UserFilter) {\n    users(first: 20, filter: $filter) {\n      edges {\n        node {\n          ...PersonName\n        }\n      }\n    }\n  }\n": typeof types.UserOptionsDocument,
    "\n  query UserChosen($id: ID!) {\n    user(id: $id) {\n      ...PersonName\n    }\n  }\n": typeof types.UserChosenDocument,
};
const documents: Documents = {
    "\n  query SearchEverything($search: String!) {\n    partnerships(first: 6, filter: { search: $search }) {\n      edges {\n        node {\n          id\n          titleUk\n          titleEn\n          stage\n        }\n      }\n    }\n    municipalities(first: 6, filter: { search: $search }) {\n      edges {\n        node {\n          ...MunicipalityName\n        }\n      }\n    }\n    tasks(first: 6, filter: { search: $search, open: true }) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n": types.SearchEverythingDocument,
    "\n  query UnreadNoticesCount {\n    notices(unreadOnly: true, first: 1) {\n      unreadCount\n    }\n  }\n": types.UnreadNoticesCountDocument,
    "\n  subscription NoticeArrived {\n    noticeArrived {\n      id\n      text\n    }\n  }\n": types.NoticeArrivedDocument,
    "\n  query RailCounts($today: CalendarDate!) {\n    partnerships(first: 1, filter: { open: true }) {\n      totalCount\n    }\n    due: tasks(first: 1, filter: { mine: true, open: true, dueTo: $today }) {\n      totalCount\n    }\n    open: tasks(first: 1, filter: { mine: true, open: true }) {\n      totalCount\n    }\n  }\n": types.RailCountsDocument,
    "\n  mutation SaveLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      version\n      language\n    }\n  }\n": types.SaveLanguageDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      user {\n        id\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignInToDemo($userId: ID!) {\n    signInToDemo(userId: $userId) {\n      user {\n        id\n      }\n    }\n  }\n": types.SignInToDemoDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input)\n  }\n": types.RequestPasswordResetDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      user {\n        id\n      }\n    }\n  }\n": types.ResetPasswordDocument,
    "\n  query Invitation($token: String!) {\n    invitation(token: $token) {\n      email\n      name\n      role\n    }\n  }\n": types.InvitationDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      user {\n        id\n      }\n    }\n  }\n": types.AcceptInvitationDocument,
    "\n  query MyDay($today: CalendarDate!, $tomorrow: CalendarDate!, $weekEnd: CalendarDate!, $in14Days: CalendarDate!) {\n    overdue: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], overdue: true }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    dueToday: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], dueFrom: $today, dueTo: $today }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    thisWeek: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], dueFrom: $tomorrow, dueTo: $weekEnd }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    waiting: tasks(first: 50, filter: { mine: true, states: [WAITING_FOR_PARTNER] }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    stalled: partnerships(first: 5, filter: { open: true, rot: [STALLED] }, orderBy: { field: DAYS_IN_STAGE, direction: DESC }) {\n      totalCount\n      edges {\n        node {\n          ...PartnershipTitle\n          stage\n          daysInStage\n          stageLimitDays\n          rot\n        }\n      }\n    }\n    allPartnerships: partnerships(first: 1, filter: { open: true }) {\n      totalCount\n    }\n    visits(first: 20, filter: { from: $today, to: $in14Days }) {\n      edges {\n        node {\n          id\n          titleUk\n          titleEn\n          startsOn\n          endsOn\n          mode\n          direction\n          status\n          partnerships {\n            ...PartnershipTitle\n          }\n          parties {\n            role\n            municipality {\n              ...MunicipalityName\n            }\n          }\n        }\n      }\n    }\n    agreements(first: 20, filter: { deadlineFrom: $today, deadlineTo: $in14Days }) {\n      edges {\n        node {\n          id\n          titleUk\n          titleEn\n          noticeOn\n          inForceTo\n          termKind\n          parties {\n            id\n            municipality {\n              ...MunicipalityName\n            }\n          }\n        }\n      }\n    }\n    notices(first: 5, unreadOnly: true) {\n      unreadCount\n      edges {\n        node {\n          id\n          kind\n          text\n          at\n          path\n          readAt\n        }\n      }\n    }\n  }\n": types.MyDayDocument,
    "\n  mutation MarkAllNoticesRead {\n    markNoticesRead(input: {})\n  }\n": types.MarkAllNoticesReadDocument,
    "\n  query Partnerships($filter: PartnershipFilter, $orderBy: PartnershipOrder, $after: String) {\n    partnerships(first: 50, filter: $filter, orderBy: $orderBy, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      edges {\n        node {\n          ...PartnershipTitle\n          version\n          stage\n          daysInStage\n          stageLimitDays\n          rot\n          owner {\n            ...PersonName\n          }\n          nextStep {\n            id\n            title\n            dueOn\n            dueTime\n            overdue\n          }\n          latestAgreement {\n            id\n            status\n            type\n          }\n        }\n      }\n    }\n  }\n": types.PartnershipsDocument,
    "\n  query PartnershipFilterNames {\n    users(first: 100) {\n      edges {\n        node {\n          ...PersonName\n        }\n      }\n    }\n    municipalities(first: 200) {\n      edges {\n        node {\n          ...MunicipalityName\n        }\n      }\n    }\n  }\n": types.PartnershipFilterNamesDocument,
    "\n  query Tasks($filter: TaskFilter, $after: String) {\n    tasks(first: 50, filter: $filter, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n  }\n": types.TasksDocument,
    "\n  query Task($id: ID!) {\n    task(id: $id) {\n      ...TaskRow\n      note\n      cancelReason\n      commitment {\n        id\n        text\n      }\n    }\n  }\n": types.TaskDocument,
    "\n  mutation CreateTask($input: CreateTaskInput!) {\n    createTask(input: $input) {\n      ...TaskRow\n      note\n      partnership {\n        id\n        nextStep {\n          ...TaskRow\n        }\n        openTaskCount\n      }\n    }\n  }\n": types.CreateTaskDocument,
    "\n  mutation UpdateTask($input: UpdateTaskInput!) {\n    updateTask(input: $input) {\n      ...TaskRow\n      note\n    }\n  }\n": types.UpdateTaskDocument,
    "\n  mutation TrashTask($input: TrashRecordInput!) {\n    trashRecord(input: $input) {\n      id\n      type\n    }\n  }\n": types.TrashTaskDocument,
    "\n  fragment MunicipalityName on Municipality {\n    id\n    nameUk\n    nameEn\n    countryCode\n    side\n  }\n": types.MunicipalityNameFragmentDoc,
    "\n  fragment PersonName on User {\n    id\n    name\n  }\n": types.PersonNameFragmentDoc,
    "\n  fragment PartnershipTitle on Partnership {\n    id\n    titleUk\n    titleEn\n    parties {\n      role\n      municipality {\n        ...MunicipalityName\n      }\n    }\n  }\n": types.PartnershipTitleFragmentDoc,
    "\n  fragment TaskRow on Task {\n    id\n    version\n    title\n    dueOn\n    dueTime\n    dueTimeZone\n    doneAt\n    state\n    priority\n    overdue\n    waitingSince\n    waitingFor {\n      ...MunicipalityName\n    }\n    owner {\n      ...PersonName\n    }\n    partnership {\n      ...PartnershipTitle\n    }\n    visit {\n      id\n      titleUk\n      titleEn\n    }\n    agreement {\n      id\n      titleUk\n      titleEn\n    }\n    municipality {\n      ...MunicipalityName\n    }\n  }\n": types.TaskRowFragmentDoc,
    "\n  mutation MoveTask($input: MoveTaskInput!) {\n    moveTask(input: $input) {\n      ...TaskRow\n      cancelReason\n      partnership {\n        id\n        nextStep {\n          ...TaskRow\n        }\n        openTaskCount\n      }\n    }\n  }\n": types.MoveTaskDocument,
    "\n  mutation MoveDueDate($input: UpdateTaskInput!) {\n    updateTask(input: $input) {\n      ...TaskRow\n    }\n  }\n": types.MoveDueDateDocument,
    "\n  query Viewer {\n    viewer {\n      permissions\n      user {\n        id\n        version\n        name\n        email\n        role\n        networkWide\n        language\n        timeZone\n        reminderTime\n        communities {\n          ...MunicipalityName\n        }\n      }\n    }\n    instance {\n      networkName\n      timeZone\n      version\n      sendsMail\n      workerAlive\n      demoAccounts {\n        userId\n        name\n        email\n        role\n        descriptionUk\n        descriptionEn\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  query MunicipalityOptions($filter: MunicipalityFilter) {\n    municipalities(first: 20, filter: $filter) {\n      edges {\n        node {\n          ...MunicipalityName\n          region\n        }\n      }\n    }\n  }\n": types.MunicipalityOptionsDocument,
    "\n  query MunicipalityChosen($id: ID!) {\n    municipality(id: $id) {\n      ...MunicipalityName\n      region\n    }\n  }\n": types.MunicipalityChosenDocument,
    "\n  query PartnershipOptions($filter: PartnershipFilter) {\n    partnerships(first: 20, filter: $filter) {\n      edges {\n        node {\n          ...PartnershipTitle\n        }\n      }\n    }\n  }\n": types.PartnershipOptionsDocument,
    "\n  query PartnershipChosen($id: ID!) {\n    partnership(id: $id) {\n      ...PartnershipTitle\n    }\n  }\n": types.PartnershipChosenDocument,
    "\n  query UserOptions($filter: UserFilter) {\n    users(first: 20, filter: $filter) {\n      edges {\n        node {\n          ...PersonName\n        }\n      }\n    }\n  }\n": types.UserOptionsDocument,
    "\n  query UserChosen($id: ID!) {\n    user(id: $id) {\n      ...PersonName\n    }\n  }\n": types.UserChosenDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchEverything($search: String!) {\n    partnerships(first: 6, filter: { search: $search }) {\n      edges {\n        node {\n          id\n          titleUk\n          titleEn\n          stage\n        }\n      }\n    }\n    municipalities(first: 6, filter: { search: $search }) {\n      edges {\n        node {\n          ...MunicipalityName\n        }\n      }\n    }\n    tasks(first: 6, filter: { search: $search, open: true }) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SearchEverything($search: String!) {\n    partnerships(first: 6, filter: { search: $search }) {\n      edges {\n        node {\n          id\n          titleUk\n          titleEn\n          stage\n        }\n      }\n    }\n    municipalities(first: 6, filter: { search: $search }) {\n      edges {\n        node {\n          ...MunicipalityName\n        }\n      }\n    }\n    tasks(first: 6, filter: { search: $search, open: true }) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnreadNoticesCount {\n    notices(unreadOnly: true, first: 1) {\n      unreadCount\n    }\n  }\n"): (typeof documents)["\n  query UnreadNoticesCount {\n    notices(unreadOnly: true, first: 1) {\n      unreadCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription NoticeArrived {\n    noticeArrived {\n      id\n      text\n    }\n  }\n"): (typeof documents)["\n  subscription NoticeArrived {\n    noticeArrived {\n      id\n      text\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RailCounts($today: CalendarDate!) {\n    partnerships(first: 1, filter: { open: true }) {\n      totalCount\n    }\n    due: tasks(first: 1, filter: { mine: true, open: true, dueTo: $today }) {\n      totalCount\n    }\n    open: tasks(first: 1, filter: { mine: true, open: true }) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query RailCounts($today: CalendarDate!) {\n    partnerships(first: 1, filter: { open: true }) {\n      totalCount\n    }\n    due: tasks(first: 1, filter: { mine: true, open: true, dueTo: $today }) {\n      totalCount\n    }\n    open: tasks(first: 1, filter: { mine: true, open: true }) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      version\n      language\n    }\n  }\n"): (typeof documents)["\n  mutation SaveLanguage($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      version\n      language\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      user {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      user {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInToDemo($userId: ID!) {\n    signInToDemo(userId: $userId) {\n      user {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignInToDemo($userId: ID!) {\n    signInToDemo(userId: $userId) {\n      user {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input)\n  }\n"): (typeof documents)["\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      user {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      user {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invitation($token: String!) {\n    invitation(token: $token) {\n      email\n      name\n      role\n    }\n  }\n"): (typeof documents)["\n  query Invitation($token: String!) {\n    invitation(token: $token) {\n      email\n      name\n      role\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      user {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      user {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyDay($today: CalendarDate!, $tomorrow: CalendarDate!, $weekEnd: CalendarDate!, $in14Days: CalendarDate!) {\n    overdue: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], overdue: true }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    dueToday: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], dueFrom: $today, dueTo: $today }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    thisWeek: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], dueFrom: $tomorrow, dueTo: $weekEnd }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    waiting: tasks(first: 50, filter: { mine: true, states: [WAITING_FOR_PARTNER] }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    stalled: partnerships(first: 5, filter: { open: true, rot: [STALLED] }, orderBy: { field: DAYS_IN_STAGE, direction: DESC }) {\n      totalCount\n      edges {\n        node {\n          ...PartnershipTitle\n          stage\n          daysInStage\n          stageLimitDays\n          rot\n        }\n      }\n    }\n    allPartnerships: partnerships(first: 1, filter: { open: true }) {\n      totalCount\n    }\n    visits(first: 20, filter: { from: $today, to: $in14Days }) {\n      edges {\n        node {\n          id\n          titleUk\n          titleEn\n          startsOn\n          endsOn\n          mode\n          direction\n          status\n          partnerships {\n            ...PartnershipTitle\n          }\n          parties {\n            role\n            municipality {\n              ...MunicipalityName\n            }\n          }\n        }\n      }\n    }\n    agreements(first: 20, filter: { deadlineFrom: $today, deadlineTo: $in14Days }) {\n      edges {\n        node {\n          id\n          titleUk\n          titleEn\n          noticeOn\n          inForceTo\n          termKind\n          parties {\n            id\n            municipality {\n              ...MunicipalityName\n            }\n          }\n        }\n      }\n    }\n    notices(first: 5, unreadOnly: true) {\n      unreadCount\n      edges {\n        node {\n          id\n          kind\n          text\n          at\n          path\n          readAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MyDay($today: CalendarDate!, $tomorrow: CalendarDate!, $weekEnd: CalendarDate!, $in14Days: CalendarDate!) {\n    overdue: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], overdue: true }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    dueToday: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], dueFrom: $today, dueTo: $today }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    thisWeek: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], dueFrom: $tomorrow, dueTo: $weekEnd }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    waiting: tasks(first: 50, filter: { mine: true, states: [WAITING_FOR_PARTNER] }) {\n      totalCount\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n    stalled: partnerships(first: 5, filter: { open: true, rot: [STALLED] }, orderBy: { field: DAYS_IN_STAGE, direction: DESC }) {\n      totalCount\n      edges {\n        node {\n          ...PartnershipTitle\n          stage\n          daysInStage\n          stageLimitDays\n          rot\n        }\n      }\n    }\n    allPartnerships: partnerships(first: 1, filter: { open: true }) {\n      totalCount\n    }\n    visits(first: 20, filter: { from: $today, to: $in14Days }) {\n      edges {\n        node {\n          id\n          titleUk\n          titleEn\n          startsOn\n          endsOn\n          mode\n          direction\n          status\n          partnerships {\n            ...PartnershipTitle\n          }\n          parties {\n            role\n            municipality {\n              ...MunicipalityName\n            }\n          }\n        }\n      }\n    }\n    agreements(first: 20, filter: { deadlineFrom: $today, deadlineTo: $in14Days }) {\n      edges {\n        node {\n          id\n          titleUk\n          titleEn\n          noticeOn\n          inForceTo\n          termKind\n          parties {\n            id\n            municipality {\n              ...MunicipalityName\n            }\n          }\n        }\n      }\n    }\n    notices(first: 5, unreadOnly: true) {\n      unreadCount\n      edges {\n        node {\n          id\n          kind\n          text\n          at\n          path\n          readAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkAllNoticesRead {\n    markNoticesRead(input: {})\n  }\n"): (typeof documents)["\n  mutation MarkAllNoticesRead {\n    markNoticesRead(input: {})\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Partnerships($filter: PartnershipFilter, $orderBy: PartnershipOrder, $after: String) {\n    partnerships(first: 50, filter: $filter, orderBy: $orderBy, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      edges {\n        node {\n          ...PartnershipTitle\n          version\n          stage\n          daysInStage\n          stageLimitDays\n          rot\n          owner {\n            ...PersonName\n          }\n          nextStep {\n            id\n            title\n            dueOn\n            dueTime\n            overdue\n          }\n          latestAgreement {\n            id\n            status\n            type\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Partnerships($filter: PartnershipFilter, $orderBy: PartnershipOrder, $after: String) {\n    partnerships(first: 50, filter: $filter, orderBy: $orderBy, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      edges {\n        node {\n          ...PartnershipTitle\n          version\n          stage\n          daysInStage\n          stageLimitDays\n          rot\n          owner {\n            ...PersonName\n          }\n          nextStep {\n            id\n            title\n            dueOn\n            dueTime\n            overdue\n          }\n          latestAgreement {\n            id\n            status\n            type\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PartnershipFilterNames {\n    users(first: 100) {\n      edges {\n        node {\n          ...PersonName\n        }\n      }\n    }\n    municipalities(first: 200) {\n      edges {\n        node {\n          ...MunicipalityName\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PartnershipFilterNames {\n    users(first: 100) {\n      edges {\n        node {\n          ...PersonName\n        }\n      }\n    }\n    municipalities(first: 200) {\n      edges {\n        node {\n          ...MunicipalityName\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tasks($filter: TaskFilter, $after: String) {\n    tasks(first: 50, filter: $filter, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Tasks($filter: TaskFilter, $after: String) {\n    tasks(first: 50, filter: $filter, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n      edges {\n        node {\n          ...TaskRow\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Task($id: ID!) {\n    task(id: $id) {\n      ...TaskRow\n      note\n      cancelReason\n      commitment {\n        id\n        text\n      }\n    }\n  }\n"): (typeof documents)["\n  query Task($id: ID!) {\n    task(id: $id) {\n      ...TaskRow\n      note\n      cancelReason\n      commitment {\n        id\n        text\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTask($input: CreateTaskInput!) {\n    createTask(input: $input) {\n      ...TaskRow\n      note\n      partnership {\n        id\n        nextStep {\n          ...TaskRow\n        }\n        openTaskCount\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateTask($input: CreateTaskInput!) {\n    createTask(input: $input) {\n      ...TaskRow\n      note\n      partnership {\n        id\n        nextStep {\n          ...TaskRow\n        }\n        openTaskCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTask($input: UpdateTaskInput!) {\n    updateTask(input: $input) {\n      ...TaskRow\n      note\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateTask($input: UpdateTaskInput!) {\n    updateTask(input: $input) {\n      ...TaskRow\n      note\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TrashTask($input: TrashRecordInput!) {\n    trashRecord(input: $input) {\n      id\n      type\n    }\n  }\n"): (typeof documents)["\n  mutation TrashTask($input: TrashRecordInput!) {\n    trashRecord(input: $input) {\n      id\n      type\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MunicipalityName on Municipality {\n    id\n    nameUk\n    nameEn\n    countryCode\n    side\n  }\n"): (typeof documents)["\n  fragment MunicipalityName on Municipality {\n    id\n    nameUk\n    nameEn\n    countryCode\n    side\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PersonName on User {\n    id\n    name\n  }\n"): (typeof documents)["\n  fragment PersonName on User {\n    id\n    name\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PartnershipTitle on Partnership {\n    id\n    titleUk\n    titleEn\n    parties {\n      role\n      municipality {\n        ...MunicipalityName\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PartnershipTitle on Partnership {\n    id\n    titleUk\n    titleEn\n    parties {\n      role\n      municipality {\n        ...MunicipalityName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskRow on Task {\n    id\n    version\n    title\n    dueOn\n    dueTime\n    dueTimeZone\n    doneAt\n    state\n    priority\n    overdue\n    waitingSince\n    waitingFor {\n      ...MunicipalityName\n    }\n    owner {\n      ...PersonName\n    }\n    partnership {\n      ...PartnershipTitle\n    }\n    visit {\n      id\n      titleUk\n      titleEn\n    }\n    agreement {\n      id\n      titleUk\n      titleEn\n    }\n    municipality {\n      ...MunicipalityName\n    }\n  }\n"): (typeof documents)["\n  fragment TaskRow on Task {\n    id\n    version\n    title\n    dueOn\n    dueTime\n    dueTimeZone\n    doneAt\n    state\n    priority\n    overdue\n    waitingSince\n    waitingFor {\n      ...MunicipalityName\n    }\n    owner {\n      ...PersonName\n    }\n    partnership {\n      ...PartnershipTitle\n    }\n    visit {\n      id\n      titleUk\n      titleEn\n    }\n    agreement {\n      id\n      titleUk\n      titleEn\n    }\n    municipality {\n      ...MunicipalityName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveTask($input: MoveTaskInput!) {\n    moveTask(input: $input) {\n      ...TaskRow\n      cancelReason\n      partnership {\n        id\n        nextStep {\n          ...TaskRow\n        }\n        openTaskCount\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MoveTask($input: MoveTaskInput!) {\n    moveTask(input: $input) {\n      ...TaskRow\n      cancelReason\n      partnership {\n        id\n        nextStep {\n          ...TaskRow\n        }\n        openTaskCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveDueDate($input: UpdateTaskInput!) {\n    updateTask(input: $input) {\n      ...TaskRow\n    }\n  }\n"): (typeof documents)["\n  mutation MoveDueDate($input: UpdateTaskInput!) {\n    updateTask(input: $input) {\n      ...TaskRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      permissions\n      user {\n        id\n        version\n        name\n        email\n        role\n        networkWide\n        language\n        timeZone\n        reminderTime\n        communities {\n          ...MunicipalityName\n        }\n      }\n    }\n    instance {\n      networkName\n      timeZone\n      version\n      sendsMail\n      workerAlive\n      demoAccounts {\n        userId\n        name\n        email\n        role\n        descriptionUk\n        descriptionEn\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      permissions\n      user {\n        id\n        version\n        name\n        email\n        role\n        networkWide\n        language\n        timeZone\n        reminderTime\n        communities {\n          ...MunicipalityName\n        }\n      }\n    }\n    instance {\n      networkName\n      timeZone\n      version\n      sendsMail\n      workerAlive\n      demoAccounts {\n        userId\n        name\n        email\n        role\n        descriptionUk\n        descriptionEn\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MunicipalityOptions($filter: MunicipalityFilter) {\n    municipalities(first: 20, filter: $filter) {\n      edges {\n        node {\n          ...MunicipalityName\n          region\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MunicipalityOptions($filter: MunicipalityFilter) {\n    municipalities(first: 20, filter: $filter) {\n      edges {\n        node {\n          ...MunicipalityName\n          region\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MunicipalityChosen($id: ID!) {\n    municipality(id: $id) {\n      ...MunicipalityName\n      region\n    }\n  }\n"): (typeof documents)["\n  query MunicipalityChosen($id: ID!) {\n    municipality(id: $id) {\n      ...MunicipalityName\n      region\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PartnershipOptions($filter: PartnershipFilter) {\n    partnerships(first: 20, filter: $filter) {\n      edges {\n        node {\n          ...PartnershipTitle\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PartnershipOptions($filter: PartnershipFilter) {\n    partnerships(first: 20, filter: $filter) {\n      edges {\n        node {\n          ...PartnershipTitle\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PartnershipChosen($id: ID!) {\n    partnership(id: $id) {\n      ...PartnershipTitle\n    }\n  }\n"): (typeof documents)["\n  query PartnershipChosen($id: ID!) {\n    partnership(id: $id) {\n      ...PartnershipTitle\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UserOptions($filter: UserFilter) {\n    users(first: 20, filter: $filter) {\n      edges {\n        node {\n          ...PersonName\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query UserOptions($filter: UserFilter) {\n    users(first: 20, filter: $filter) {\n      edges {\n        node {\n          ...PersonName\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UserChosen($id: ID!) {\n    user(id: $id) {\n      ...PersonName\n    }\n  }\n"): (typeof documents)["\n  query UserChosen($id: ID!) {\n    user(id: $id) {\n      ...PersonName\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;