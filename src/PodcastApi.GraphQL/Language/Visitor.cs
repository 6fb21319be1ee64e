namespace PodcastApi.GraphQL.Language;

/// <summary>What a visitor wants next.</summary>
public enum VisitAction : byte
{
    /// <summary>Go on.</summary>
    Continue,

    /// <summary>Pass over what is below this node, and over its leaving; the other visitors still see it.</summary>
    Skip,

    /// <summary>No more calls to this visitor.</summary>
    Stop,
}

/// <summary>
/// Sees the nodes of the kinds it asks for, in document order, beside others in one walk; see <see cref="Walker"/>.
/// <see cref="Enters"/> and <see cref="Leaves"/> must be the same for all visitors of a class.
/// </summary>
public abstract class Visitor
{
    /// <summary>Kinds of nodes that <see cref="Enter"/> is called for.</summary>
    public abstract NodeKinds Enters { get; }

    /// <summary>Kinds of nodes that <see cref="Leave"/> is called for.</summary>
    public virtual NodeKinds Leaves => NodeKinds.None;

    /// <summary>Called before what is below the node.</summary>
    public virtual VisitAction Enter(Node node) => VisitAction.Continue;

    /// <summary>Called after what is below the node.</summary>
    public virtual VisitAction Leave(Node node) => VisitAction.Continue;
}
