package org.vcfcredentials.environment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.vcfcredentials.vcf.TrustMode;

/** Stores a {@link TrustMode} as its word, as the API tells it. */
@Converter(autoApply = true)
public class TrustModeConverter implements AttributeConverter<TrustMode, String> {
    @Override
    public String convertToDatabaseColumn(TrustMode mode) {
        return mode == null ? null : mode.word();
    }

    @Override
    public TrustMode convertToEntityAttribute(String stored) {
        return stored == null ? null : TrustMode.of(stored).orElseThrow();
    }
}
