package org.vcfcredentials.account;

/** The user of a request, for tests of other components. */
public final class TestUsers {
    private TestUsers() {}

    /** Whoever sends it. */
    public static CurrentUser of(FakeRequest request) {
        return new CurrentUser(request.get());
    }

    /** Nobody. */
    public static CurrentUser anonymous(FakeRequest request) {
        return new CurrentUser(request.get());
    }

    /** Signed in and free to act. */
    public static CurrentUser signedIn(FakeRequest request, Role role) {
        return signedIn(request, role, false);
    }

    /** Signed in with a password that must be changed. */
    public static CurrentUser mustChangePassword(FakeRequest request) {
        return signedIn(request, Role.ADMIN, true);
    }

    private static CurrentUser signedIn(FakeRequest request, Role role, boolean mustChange) {
        SignedInUser.person(1, "alice", role, mustChange).bindTo(request.get());
        return new CurrentUser(request.get());
    }
}
