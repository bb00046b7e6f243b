package org.vcfcredentials.environment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stores a {@link SyncStatus} in lower case, as the API tells it. */
@Converter(autoApply = true)
public class SyncStatusConverter implements AttributeConverter<SyncStatus, String> {
    @Override
    public String convertToDatabaseColumn(SyncStatus status) {
        return status == null ? null : status.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public SyncStatus convertToEntityAttribute(String stored) {
        return stored == null ? null : SyncStatus.valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
