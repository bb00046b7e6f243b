package org.vcfcredentials.crypto;

import java.util.List;
import java.util.ServiceLoader;

/**
 * A component tells where it keeps what it sealed, so that all of it can be sealed anew. Found by {@link ServiceLoader}, since a
 * command has no container: an implementation is public and is listed in {@code META-INF/services}.
 */
public interface SealedColumns {
    /** Each as {@link SecretPlace} names it, {@code table.column}; the rows of the table have an {@code id}. */
    List<String> names();

    /** The names of all components. */
    static List<String> all() {
        return ServiceLoader.load(SealedColumns.class, SealedColumns.class.getClassLoader()).stream()
                .flatMap(component -> component.get().names().stream())
                .toList();
    }
}
