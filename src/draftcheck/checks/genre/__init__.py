"""What the kind of a document (文种) allows, forbids and demands (条例第八、九、十五至十七条; doctypes.md)."""
