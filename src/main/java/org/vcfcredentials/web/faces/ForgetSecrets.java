package org.vcfcredentials.web.faces;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.ArrayList;
import java.util.List;

/**
 * Empties password fields before the page is rendered. When another field of the form is refused, a field keeps its converted
 * value in the view state, and thus in the session: no place for a secret.
 */
public class ForgetSecrets implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String FIELDS = ForgetSecrets.class.getName();

    static void afterwards(FacesContext context, EditableValueHolder field) {
        fields(context).add(field);
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        fields(event.getFacesContext()).forEach(EditableValueHolder::resetValue);
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // nothing is left to do
    }

    @SuppressWarnings("unchecked") // only this class writes under its own name
    private static List<EditableValueHolder> fields(FacesContext context) {
        return (List<EditableValueHolder>)
                context.getAttributes().computeIfAbsent(FIELDS, name -> new ArrayList<EditableValueHolder>());
    }
}
