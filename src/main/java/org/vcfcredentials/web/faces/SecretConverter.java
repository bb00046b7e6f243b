package org.vcfcredentials.web.faces;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.vcfcredentials.platform.Secret;

/** Takes a password field's text exactly as typed, spaces included, and never gives one back to a page. */
@FacesConverter(forClass = Secret.class)
public class SecretConverter implements Converter<Secret> {
    @Override
    public Secret getAsObject(FacesContext context, UIComponent component, String value) {
        if (component instanceof EditableValueHolder field) {
            ForgetSecrets.afterwards(context, field);
        }
        return Secret.of(value == null ? "" : value);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Secret value) {
        return "";
    }
}
