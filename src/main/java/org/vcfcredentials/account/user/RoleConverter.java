package org.vcfcredentials.account.user;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.vcfcredentials.account.Role;

/** Stores a role by its group name. */
@Converter(autoApply = true)
public class RoleConverter implements AttributeConverter<Role, String> {
    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.group();
    }

    @Override
    public Role convertToEntityAttribute(String group) {
        return Role.ofGroup(group);
    }
}
